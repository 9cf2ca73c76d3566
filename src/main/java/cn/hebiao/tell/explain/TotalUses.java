package cn.hebiao.tell.explain;

import cn.hebiao.judge.result.Subject;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.judge.score.Totals;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.FormEntry;
import cn.hebiao.read.form.IndicatorRow.Criterion;
import cn.hebiao.read.form.PointEntries;
import cn.hebiao.rules.rulebook.BuiltIn;
import cn.hebiao.rules.rulebook.GradeScale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The total row: total weight, total score and grade. */
final class TotalUses implements CellUseFinder {
  private static final SummedColumn SCORE =
      new SummedColumn(
          "SCORE", BuiltIn.SCORE_SUM, PointEntries::score, ScoredRow::self, FundScore::self);
  private static final SummedColumn WEIGHT =
      new SummedColumn(
          "WEIGHT", BuiltIn.WEIGHT_SUM, PointEntries::weight, ScoredRow::weight, FundScore::weight);

  /** A column that is added up. */
  private record SummedColumn(
      String key,
      BuiltIn sum,
      Function<PointEntries, FormEntry> entry,
      Function<ScoredRow, Optional<BigDecimal>> points,
      Function<FundScore, Optional<BigDecimal>> fundPoints) {
    Stream<SheetCell> cells(PointEntries entries) {
      return entry.apply(entries).place().stream();
    }
  }

  /** A row's points with the cells they stand in: one, or one for each criterion. */
  private record Addend(String name, BigDecimal points, List<SheetCell> cells) {}

  @Override
  public List<Use> uses(Subject subject) {
    List<Use> uses = new ArrayList<>();
    subject
        .card()
        .ifPresent(
            card -> {
              total(SCORE, card, card.declared().score(), uses);
              total(WEIGHT, card, card.declared().weight(), uses);
              Account grade = grade(card, subject.rulebook().grades());
              card.form().declared().grade().ifPresent(cell -> uses.add(new Use(cell, grade)));
            });
    return uses;
  }

  private static void total(
      SummedColumn column, Scorecard card, Optional<BigDecimal> declared, List<Use> uses) {
    List<Addend> addends = addends(column, card);
    column
        .cells(card.form().declared().points())
        .forEach(
            cell -> {
              uses.add(new Use(cell, sum(column, addends, declared, card)));
              addends.forEach(addend -> addend(column, cell, addend, uses));
            });
  }

  private static List<Addend> addends(SummedColumn column, Scorecard card) {
    Stream<Addend> fund =
        card.funds().stream()
            .flatMap(
                line ->
                    column.fundPoints().apply(line).stream()
                        .map(
                            points ->
                                new Addend(BuiltIn.RATE.chinese(), points, cells(column, line))));
    Stream<Addend> rows =
        card.rows().stream()
            .flatMap(
                row ->
                    column.points().apply(row).stream()
                        .map(points -> new Addend(row.row().name(), points, cells(column, row))));
    return Stream.concat(fund, rows).toList();
  }

  private static List<SheetCell> cells(SummedColumn column, FundScore fund) {
    return fund.block().total().stream().flatMap(line -> column.cells(line.points())).toList();
  }

  private static List<SheetCell> cells(SummedColumn column, ScoredRow row) {
    return Stream.concat(
            Stream.of(row.row().points()), row.row().criteria().stream().map(Criterion::points))
        .flatMap(column::cells)
        .distinct()
        .toList();
  }

  private static void addend(SummedColumn column, SheetCell total, Addend addend, List<Use> uses) {
    String place = total.sheet() + "!" + total.ref().name();
    Account account =
        Account.of(
            Message.of("explain.total.IN_" + column.key(), "cell", place),
            "",
            List.of(),
            List.of(),
            Message.of(
                addend.cells().size() == 1 ? "explain.total.ADDEND" : "explain.total.ADDENDS",
                "points",
                Written.plain(addend.points())));
    addend.cells().forEach(cell -> uses.add(new Use(cell, account)));
  }

  private static Account sum(
      SummedColumn column, List<Addend> addends, Optional<BigDecimal> declared, Scorecard card) {
    BigDecimal sum = addends.stream().map(Addend::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    String steps =
        addends.stream().map(a -> Written.plain(a.points())).collect(Collectors.joining("+"));
    return Account.of(
        Message.of("explain.total." + column.key()),
        "",
        List.of(Step.sum(column.sum().chinese(), steps, sum)),
        addends.stream()
            .flatMap(a -> a.cells().stream().map(cell -> new FigureSource(a.name(), cell)))
            .toList(),
        outcome(column, sum, declared, card));
  }

  private static Message outcome(
      SummedColumn column, BigDecimal sum, Optional<BigDecimal> declared, Scorecard card) {
    String key =
        declared.isEmpty() ? "UNFILLED" : declared.get().compareTo(sum) == 0 ? "AGREES" : "DIFFERS";
    Message outcome =
        Message.of(
            "explain.total." + key,
            "declared",
            declared.map(Written::plain).orElse(""),
            "sum",
            Written.plain(sum));
    if (column.equals(WEIGHT)) {
      return outcome;
    }
    return outcome
        .with("computed", "@explain.total.COMPUTED")
        .with("score", written(card, Totals::score))
        .with("lowest", written(card, totals -> Optional.of(totals.lowest())))
        .with("highest", written(card, totals -> Optional.of(totals.highest())))
        .with(
            "share",
            card.computed()
                .flatMap(Totals::sharePercent)
                .map(share -> Written.plain(share) + "%")
                .orElse("-"));
  }

  private static String written(Scorecard card, Function<Totals, Optional<BigDecimal>> points) {
    return card.computed().flatMap(points).map(Written::plain).orElse("-");
  }

  private static Account grade(Scorecard card, GradeScale scale) {
    String lines =
        scale.grades().stream()
            .map(grade -> grade.name() + "≥" + Written.plain(grade.from()))
            .collect(Collectors.joining("，"));
    Optional<String> due = card.declared().due();
    BigDecimal sum =
        addends(SCORE, card).stream().map(Addend::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    Optional<String> stated = card.declared().grade();
    String key =
        due.isEmpty()
            ? "GRADE_OPEN"
            : stated.isEmpty()
                ? "GRADE_UNFILLED"
                : !stated.equals(due)
                    ? "GRADE_DIFFERS"
                    : isSum(card, sum) ? "GRADE_AGREES" : "GRADE_UNSURE";
    return Account.of(
        Message.of("explain.total.GRADE"),
        lines,
        List.of(),
        card.form().declared().score().stream()
            .map(cell -> new FigureSource(BuiltIn.STATED_TOTAL.chinese(), cell))
            .toList(),
        Message.of(
            "explain.total." + key,
            "score",
            card.declared().score().map(Written::plain).orElse(""),
            "due",
            due.orElse(""),
            "grade",
            stated.orElse(""),
            "sum",
            Written.plain(sum),
            "computed",
            card.computed().filter(Totals::isGradeOpen).isPresent()
                ? "@explain.total.GRADE_RANGE"
                : "",
            "lowestGrade",
            card.computed().flatMap(Totals::lowestGrade).orElse(""),
            "highestGrade",
            card.computed().flatMap(Totals::highestGrade).orElse("")));
  }

  /** Whether the declared total is the sum of the scores, as it is written. */
  private static boolean isSum(Scorecard card, BigDecimal sum) {
    return card.declared()
        .score()
        .filter(
            total ->
                sum.setScale(Math.max(0, total.scale()), RoundingMode.HALF_UP).compareTo(total)
                    == 0)
        .isPresent();
  }
}
