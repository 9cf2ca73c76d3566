package cn.hebiao.judge.score;

import cn.hebiao.judge.evidence.DoubtfulFigures;
import cn.hebiao.judge.evidence.EvidenceRules;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Unit;
import cn.hebiao.read.fact.Fact;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.read.fact.ItemLookup;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.read.form.StandardText;
import cn.hebiao.rules.formula.FormulaEngine;
import cn.hebiao.rules.rulebook.BuiltIn;
import cn.hebiao.rules.rulebook.GradeScale;
import cn.hebiao.rules.rulebook.Parameter;
import cn.hebiao.rules.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Scores a form by a rulebook. */
public final class FormScorer {
  private final Rulebook rulebook;
  private final RulesByName rules;
  private final FormulaEngine engine;
  private final PointRounding rounding;
  private final FormulaScoring formulas;
  private final EvidenceRules evidence;
  private final PointLimits limits;
  private final CompletionScoring completions;
  private final Applicability applicability;

  /**
   * @param applicability says which rules are to be applied
   */
  public FormScorer(Rulebook rulebook, FormulaEngine engine, Applicability applicability) {
    this.rulebook = rulebook;
    this.rules = new RulesByName(rulebook.indicators());
    this.engine = engine;
    this.rounding = new PointRounding(rulebook.parameters().scoreDigits());
    this.limits = new PointLimits(new StandardText(rulebook.labels()));
    this.formulas = new FormulaScoring(engine, rounding);
    this.evidence = EvidenceRules.of(rulebook);
    this.completions = new CompletionScoring(rulebook, evidence.pairs(), engine, rounding);
    this.applicability = applicability;
  }

  /**
   * Scores a form; the figures of the form itself are given to the facts on the way. Nothing rests
   * on figures in doubt.
   */
  public Scorecard score(Form read, Facts facts) {
    return scored(read, facts).card();
  }

  /**
   * A form with its scores.
   *
   * @param card the form and its scores
   * @param asked the cells on which these may rest
   * @param facts the figures it was scored by
   */
  public record ScoredForm(Scorecard card, AskedCells asked, Facts facts) {}

  /** The same, with the cells on which the scores may rest. */
  public ScoredForm scored(Form read, Facts facts) {
    Form stated = stated(read);
    return scored(stated, facts, DoubtfulFigures.of(stated, evidence));
  }

  /**
   * The same once it is known what is wrong: nothing rests on the cells of these findings either.
   *
   * @param doubts what was in doubt when the form was scored first
   */
  public ScoredForm scored(Form read, Facts facts, DoubtfulFigures doubts, List<Finding> told) {
    return scored(stated(read), facts, doubts.with(told));
  }

  private ScoredForm scored(Form stated, Facts facts, DoubtfulFigures doubts) {
    Map<String, Set<CellRef>> asked = new HashMap<>();
    Scorecard card = score(stated, facts, doubts, AskedCells.noting(doubts::has, asked));
    return new ScoredForm(card, new AskedCells(asked), facts);
  }

  private Form stated(Form read) {
    return new ExecutionWeight(rulebook.parameters()).stated(read);
  }

  private Scorecard score(
      Form stated, Facts facts, DoubtfulFigures doubts, Predicate<SheetCell> doubtful) {
    Form form = stated.doubting(doubtful);
    facts.leaveOut(doubtful);
    RuleChoice choice =
        new RuleChoice(rules, applicability, form.heading().year(), form.heading().filer());
    RowScorer rows = new RowScorer(choice, rounding, limits, formulas, completions);
    FundScorer funds = new FundScorer(choice, formulas, rounding);
    Optional<FundScore> line = form.funds().flatMap(block -> funds.score(block, facts));
    DeclaredTotals declared = declared(form, facts);
    List<Worth> worths = WeightTree.of(form, whole(form, line));
    List<ScoredRow> alone = new ArrayList<>();
    for (IndicatorRow row : form.rows()) {
      ScoredRow one = rows.score(row, worths.get(alone.size()), facts);
      alone.add(
          row.weight().filter(doubtful).isPresent()
              ? one.open(OpenCause.DOUBTFUL, Message.of("score.doubtful"))
              : one);
    }
    List<ScoredRow> scored = new SharedRows(alone).together(row -> rows.full(row, facts));
    Optional<FundScore> fund =
        line.map(whole -> isRepeated(whole, scored, declared) ? whole.asRepeated() : whole);
    give(
        facts,
        BuiltIn.WEIGHT_SUM,
        sum(scored, ScoredRow::weight, fund.flatMap(FundScore::weight)),
        form);
    give(
        facts,
        BuiltIn.SCORE_SUM,
        sum(scored, ScoredRow::self, fund.flatMap(FundScore::self)),
        form);
    return new Scorecard(
            form,
            rulebook.name(),
            scored,
            fund,
            declared,
            Optional.of(new TotalScoring(rulebook, engine, rounding).totals(scored, fund, facts)),
            doubts)
        .graded(rulebook.parameters().value(Parameter.FULL_SCORE));
  }

  /**
   * A scored form some of whose figures are still to be confirmed.
   *
   * @param without the form as scored without them
   */
  public Scorecard unconfirmed(Scorecard card, Scorecard without, Facts facts) {
    List<ScoredRow> rows = new ArrayList<>();
    for (ScoredRow row : card.rows()) {
      boolean less = without.rows().get(rows.size()).isDecidedLessThan(row);
      rows.add(less ? row.toBeConfirmed() : row);
    }
    Optional<FundScore> fund =
        card.funds()
            .map(
                line ->
                    line.decided() && without.funds().filter(FundScore::decided).isEmpty()
                        ? line.toBeConfirmed()
                        : line);
    return new Scorecard(
            card.form(),
            card.rulebook(),
            rows,
            fund,
            card.declared(),
            Optional.of(new TotalScoring(rulebook, engine, rounding).totals(rows, fund, facts)),
            card.doubts())
        .graded(rulebook.parameters().value(Parameter.FULL_SCORE));
  }

  /** The points of all rows together: the whole less what the execution row is worth. */
  private Optional<BigDecimal> whole(Form form, Optional<FundScore> fund) {
    BigDecimal funds = fund.flatMap(line -> line.weight().or(line::self)).orElse(BigDecimal.ZERO);
    return form.declared()
        .points()
        .weight()
        .number()
        .or(() -> rulebook.parameters().value(Parameter.FULL_SCORE))
        .map(all -> all.subtract(funds));
  }

  /** Whether the rows alone make up the whole while the execution row states no weight. */
  private boolean isRepeated(FundScore fund, List<ScoredRow> scored, DeclaredTotals declared) {
    Optional<BigDecimal> whole =
        declared.weight().or(() -> rulebook.parameters().value(Parameter.FULL_SCORE));
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
    Optional<BigDecimal> points = form.declared().total();
    Optional<BigDecimal> weight = form.declared().points().weight().number();
    give(facts, BuiltIn.STATED_TOTAL, points, score);
    give(facts, BuiltIn.STATED_WEIGHT, weight, form.declared().weight());
    return new DeclaredTotals(
        weight,
        points,
        form.declared().grade().flatMap(this::gradeWord),
        points.flatMap(rulebook.grades()::of).map(GradeScale.Grade::name));
  }

  private Optional<String> gradeWord(SheetCell cell) {
    String word = LabelText.normalise(cell.words());
    return rulebook
        .grades()
        .named(word)
        .map(GradeScale.Grade::name)
        .or(() -> word.isEmpty() || word.length() > 6 ? Optional.empty() : Optional.of(word));
  }

  static Optional<BigDecimal> sum(
      List<ScoredRow> rows,
      Function<ScoredRow, Optional<BigDecimal>> points,
      Optional<BigDecimal> fund) {
    List<BigDecimal> all =
        new ArrayList<>(rows.stream().flatMap(r -> points.apply(r).stream()).toList());
    fund.ifPresent(all::add);
    return all.stream().reduce(BigDecimal::add);
  }

  private static void give(Facts facts, BuiltIn name, Optional<BigDecimal> points, Form form) {
    SheetCell place =
        form.declared()
            .score()
            .orElseGet(() -> new SheetCell(form.sheet(), Cell.blank(form.range().first())));
    give(facts, name, points, Optional.of(place));
  }

  private static void give(
      Facts facts, BuiltIn figure, Optional<BigDecimal> points, Optional<SheetCell> cell) {
    String name = figure.chinese();
    facts.give(
        name,
        points
            .flatMap(p -> cell.map(c -> new Fact(name, c, Figure.of(p, Unit.POINT))))
            .<ItemLookup>map(fact -> new ItemLookup.One(fact, List.of()))
            .orElseGet(
                () -> new ItemLookup.None(Message.of("fact.notOnForm", "item", name), cell)));
  }
}
