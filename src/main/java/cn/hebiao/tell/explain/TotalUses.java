package cn.hebiao.tell.explain;

import cn.hebiao.judge.result.Subject;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.judge.score.Totals;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.FundBlock;
import cn.hebiao.read.form.IndicatorRow.Criterion;
import cn.hebiao.rules.rulebook.BuiltIn;
import cn.hebiao.rules.rulebook.GradeScale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The total row: total weight, total score and grade. */
final class TotalUses implements CellUseFinder {
  /** A row's points with the cells they stand in: one, or one for each criterion. */
  private record Addend(String name, BigDecimal points, List<SheetCell> cells) {}

  @Override
  public List<Use> uses(Subject subject) {
    List<Use> uses = new ArrayList<>();
    subject.card().ifPresent(card -> card(card, subject, uses));
    return uses;
  }

  private static void card(Scorecard card, Subject subject, List<Use> uses) {
    List<Addend> scores =
        addends(
            card,
            ScoredRow::self,
            row -> cells(row.row().score(), row, Criterion::score),
            FundScore::self,
            FundBlock.Line::score);
    List<Addend> weights =
        addends(
            card,
            ScoredRow::weight,
            row -> cells(row.row().weight(), row, Criterion::weight),
            FundScore::weight,
            FundBlock.Line::weight);
    card.form()
        .declared()
        .score()
        .ifPresent(
            cell -> {
              uses.add(
                  new Use(
                      cell,
                      sum("SCORE", BuiltIn.SCORE_SUM, scores, card.declared().score(), card)));
              inTotal("SCORE", cell, scores, uses);
            });
    card.form()
        .declared()
        .weight()
        .ifPresent(
            cell -> {
              uses.add(
                  new Use(
                      cell,
                      sum("WEIGHT", BuiltIn.WEIGHT_SUM, weights, card.declared().weight(), card)));
              inTotal("WEIGHT", cell, weights, uses);
            });
    card.form()
        .declared()
        .grade()
        .ifPresent(cell -> uses.add(new Use(cell, grade(card, subject.rulebook().grades()))));
  }

  private static Stream<SheetCell> cells(
      Optional<SheetCell> own, ScoredRow row, Function<Criterion, Optional<SheetCell>> criterion) {
    return Stream.concat(
        own.stream(), row.row().criteria().stream().flatMap(c -> criterion.apply(c).stream()));
  }

  private static List<Addend> addends(
      Scorecard card,
      Function<ScoredRow, Optional<BigDecimal>> points,
      Function<ScoredRow, Stream<SheetCell>> cells,
      Function<FundScore, Optional<BigDecimal>> fundPoints,
      Function<FundBlock.Line, Optional<SheetCell>> fundCell) {
    List<Addend> addends = new ArrayList<>();
    card.funds()
        .ifPresent(
            fund ->
                fundPoints
                    .apply(fund)
                    .ifPresent(
                        number ->
                            addends.add(
                                new Addend(
                                    BuiltIn.RATE.chinese(),
                                    number,
                                    fund.block().total().flatMap(fundCell).stream().toList()))));
    for (ScoredRow row : card.rows()) {
      points
          .apply(row)
          .ifPresent(
              number ->
                  addends.add(
                      new Addend(row.row().name(), number, cells.apply(row).distinct().toList())));
    }
    return addends;
  }

  private static void inTotal(String what, SheetCell total, List<Addend> addends, List<Use> uses) {
    Message title = Message.of("explain.total.IN_" + what, "cell", place(total));
    for (Addend addend : addends) {
      Message points =
          Message.of(
              addend.cells().size() == 1 ? "explain.total.ADDEND" : "explain.total.ADDENDS",
              "points",
              Written.plain(addend.points()));
      Account account = new Account(title, "", List.of(), List.of(), Optional.empty(), points);
      addend.cells().forEach(cell -> uses.add(new Use(cell, account)));
    }
  }

  private static String place(SheetCell cell) {
    return cell.sheet() + "!" + cell.ref().name();
  }

  private static Account sum(
      String what,
      BuiltIn name,
      List<Addend> addends,
      Optional<BigDecimal> declared,
      Scorecard card) {
    BigDecimal sum = addends.stream().map(Addend::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    String steps =
        addends.stream().map(a -> Written.plain(a.points())).collect(Collectors.joining("+"));
    List<FigureSource> sources =
        addends.stream()
            .flatMap(a -> a.cells().stream().map(cell -> new FigureSource(a.name(), cell)))
            .toList();
    String key =
        declared.isEmpty() ? "UNFILLED" : declared.get().compareTo(sum) == 0 ? "AGREES" : "DIFFERS";
    Message outcome =
        Message.of(
            "explain.total." + key,
            "declared",
            declared.map(Written::plain).orElse(""),
            "sum",
            Written.plain(sum),
            "computed",
            what.equals("SCORE") ? "@explain.total.COMPUTED" : "",
            "score",
            card.computed().flatMap(Totals::score).map(Written::plain).orElse("-"),
            "lowest",
            card.computed().map(t -> Written.plain(t.lowest())).orElse("-"),
            "highest",
            card.computed().map(t -> Written.plain(t.highest())).orElse("-"));
    return new Account(
        Message.of("explain.total." + what),
        "",
        List.of(new Step(name.chinese(), "", steps, Written.plain(sum))),
        sources,
        Optional.empty(),
        outcome);
  }

  private static Account grade(Scorecard card, GradeScale scale) {
    String lines =
        scale.grades().stream()
            .map(grade -> grade.name() + "≥" + Written.plain(grade.from()))
            .collect(Collectors.joining("，"));
    Optional<String> due = card.declared().due();
    String key =
        due.isEmpty()
            ? "GRADE_OPEN"
            : card.declared().grade().isEmpty()
                ? "GRADE_UNFILLED"
                : card.declared().grade().equals(due) ? "GRADE_AGREES" : "GRADE_DIFFERS";
    return new Account(
        Message.of("explain.total.GRADE"),
        lines,
        List.of(),
        card
            .form()
            .declared()
            .score()
            .map(cell -> new FigureSource(BuiltIn.STATED_TOTAL.chinese(), cell))
            .stream()
            .toList(),
        Optional.empty(),
        Message.of(
            "explain.total." + key,
            "score",
            card.declared().score().map(Written::plain).orElse(""),
            "due",
            due.orElse(""),
            "grade",
            card.declared().grade().orElse("")));
  }
}
