package cn.hebiao.core.score;

import cn.hebiao.core.fact.Fact;
import cn.hebiao.core.fact.Facts;
import cn.hebiao.core.fact.Lookup;
import cn.hebiao.core.finding.Message;
import cn.hebiao.core.finding.Messages;
import cn.hebiao.core.form.Form;
import cn.hebiao.core.form.LabelText;
import cn.hebiao.core.formula.FormulaEngine;
import cn.hebiao.core.grid.Cell;
import cn.hebiao.core.grid.SheetCell;
import cn.hebiao.core.rulebook.Cap;
import cn.hebiao.core.rulebook.GradeScale;
import cn.hebiao.core.rulebook.Rulebook;
import cn.hebiao.core.value.Figure;
import cn.hebiao.core.value.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scores a form by a rulebook. */
public final class FormScorer {
  private static final Pattern GRADED =
      Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,4})?)分?\\([^()]{1,12}\\)");

  private final Rulebook rulebook;
  private final FormulaEngine engine;
  private final Rounding rounding;
  private final RowScorer rows;
  private final FundScorer funds;

  public FormScorer(Rulebook rulebook, FormulaEngine engine, Messages messages) {
    this.rulebook = rulebook;
    this.engine = engine;
    this.rounding =
        new Rounding(rulebook.parameters().value("分数小数位").map(BigDecimal::intValue).orElse(2));
    FormulaScoring formulas = new FormulaScoring(engine, messages, rounding);
    this.rows =
        new RowScorer(
            rulebook,
            rounding,
            formulas,
            new CompletionScoring(rulebook.completion(), engine, messages, rounding));
    this.funds = new FundScorer(rulebook, formulas, rounding);
  }

  /** Scores a form; the figures of the form itself are given to the facts on the way. */
  public Scorecard score(Form form, Facts facts) {
    Optional<FundScore> line = form.funds().flatMap(block -> funds.score(block, facts));
    DeclaredTotals declared = declared(form, facts);
    List<ScoredRow> scored = form.rows().stream().map(row -> rows.score(row, facts)).toList();
    Optional<FundScore> fund =
        line.map(whole -> isRepeated(whole, scored, declared) ? whole.repeated() : whole);
    give(facts, "分值合计", sum(scored, ScoredRow::weight, fund.flatMap(FundScore::weight)), form);
    give(facts, "得分合计", sum(scored, ScoredRow::self, fund.flatMap(FundScore::self)), form);
    return new Scorecard(
        form, rulebook.name(), scored, fund, declared, Optional.of(totals(scored, fund, facts)));
  }

  /** Whether the rows alone make up the whole while the execution row states no weight. */
  private boolean isRepeated(FundScore fund, List<ScoredRow> scored, DeclaredTotals declared) {
    Optional<BigDecimal> whole = declared.weight().or(() -> rulebook.parameters().value("总分"));
    return fund.weight().isEmpty()
        && (isSum(whole, scored, ScoredRow::weight)
            || isSum(declared.score(), scored, ScoredRow::self));
  }

  private static boolean isSum(
      Optional<BigDecimal> total,
      List<ScoredRow> rows,
      Function<ScoredRow, Optional<BigDecimal>> points) {
    Optional<BigDecimal> sum = sum(rows, points, Optional.empty());
    return sum.isPresent() && total.filter(t -> t.compareTo(sum.get()) == 0).isPresent();
  }

  /** A form without scores, as it is. */
  public static Scorecard unscored(Form form) {
    return new Scorecard(
        form,
        "",
        List.of(),
        Optional.empty(),
        new DeclaredTotals(Optional.empty(), Optional.empty(), Optional.empty()),
        Optional.empty());
  }

  private DeclaredTotals declared(Form form, Facts facts) {
    Optional<SheetCell> score = form.declared().score();
    Optional<BigDecimal> points = score.flatMap(FormScorer::total);
    Optional<BigDecimal> weight =
        form.declared().weight().flatMap(c -> RowScorer.points(c).number());
    give(facts, "自评总分", points, score);
    give(facts, "分值总计", weight, form.declared().weight());
    return new DeclaredTotals(
        weight,
        points,
        form.declared().grade().flatMap(this::gradeWord),
        points.flatMap(this::grade));
  }

  /** A total may have its grade in brackets behind it: 95分（优）. */
  private static Optional<BigDecimal> total(SheetCell cell) {
    return RowScorer.points(cell)
        .number()
        .or(
            () -> {
              Matcher graded = GRADED.matcher(LabelText.normalise(cell.words()));
              return graded.matches()
                  ? Optional.of(new BigDecimal(graded.group(1)))
                  : Optional.empty();
            });
  }

  private Optional<String> gradeWord(SheetCell cell) {
    String word = LabelText.normalise(cell.words());
    return rulebook
        .grades()
        .named(word)
        .map(GradeScale.Grade::name)
        .or(() -> word.isEmpty() || word.length() > 6 ? Optional.empty() : Optional.of(word));
  }

  private static Optional<BigDecimal> sum(
      List<ScoredRow> rows,
      Function<ScoredRow, Optional<BigDecimal>> points,
      Optional<BigDecimal> fund) {
    List<BigDecimal> all =
        new ArrayList<>(rows.stream().flatMap(r -> points.apply(r).stream()).toList());
    fund.ifPresent(all::add);
    return all.stream().reduce(BigDecimal::add);
  }

  private static void give(Facts facts, String name, Optional<BigDecimal> points, Form form) {
    SheetCell place =
        form.declared()
            .score()
            .orElseGet(() -> new SheetCell(form.sheet(), Cell.blank(form.range().first())));
    give(facts, name, points, Optional.of(place));
  }

  private static void give(
      Facts facts, String name, Optional<BigDecimal> points, Optional<SheetCell> cell) {
    facts.give(
        name,
        points
            .flatMap(p -> cell.map(c -> new Fact(name, c, Figure.of(p, Unit.POINT))))
            .<Lookup>map(fact -> new Lookup.One(fact, List.of()))
            .orElseGet(() -> new Lookup.None(Message.of("fact.notOnForm", "item", name), cell)));
  }

  private Totals totals(List<ScoredRow> scored, Optional<FundScore> fund, Facts facts) {
    BigDecimal weight =
        sum(scored, ScoredRow::weight, fund.flatMap(FundScore::weight)).orElse(BigDecimal.ZERO);
    Optional<BigDecimal> score =
        sum(scored, ScoredRow::computed, fund.flatMap(FundScore::computed));
    BigDecimal lowest = BigDecimal.ZERO;
    BigDecimal highest = BigDecimal.ZERO;
    for (ScoredRow row : scored) {
      lowest = lowest.add(row.lowest());
      highest = highest.add(row.highest());
    }
    if (fund.isPresent() && fund.get().weight().isPresent()) {
      boolean decided = fund.get().decided();
      lowest =
          lowest.add(decided ? fund.get().computed().orElse(BigDecimal.ZERO) : BigDecimal.ZERO);
      highest =
          highest.add(
              decided ? fund.get().computed().orElse(BigDecimal.ZERO) : fund.get().weight().get());
    }
    BigDecimal cap = cap(facts).orElse(highest.max(weight));
    Optional<BigDecimal> total = score.map(s -> rounding.points(s.min(cap)));
    BigDecimal low = rounding.points(lowest.min(cap));
    BigDecimal high = rounding.points(highest.min(cap));
    return new Totals(
        rounding.points(weight),
        total,
        low,
        high,
        total.flatMap(this::grade),
        grade(low),
        grade(high));
  }

  private Optional<String> grade(BigDecimal points) {
    return rulebook.grades().of(points).map(GradeScale.Grade::name);
  }

  private Optional<BigDecimal> cap(Facts facts) {
    return rulebook.caps().stream()
        .filter(cap -> engine.evaluate(cap.condition(), facts).holds().orElse(false))
        .map(Cap::highest)
        .min(BigDecimal::compareTo);
  }
}
