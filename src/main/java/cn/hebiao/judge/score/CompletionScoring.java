package cn.hebiao.judge.score;

import cn.hebiao.judge.evidence.RowPair;
import cn.hebiao.judge.evidence.RowPairs;
import cn.hebiao.judge.score.Grounds.Undecided;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.value.Interval;
import cn.hebiao.read.fact.UsedFigures;
import cn.hebiao.read.fact.UsedFigures.OwnFigure;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.IndicatorRow.TargetCell;
import cn.hebiao.read.target.MeasuredPair;
import cn.hebiao.read.target.PairOutcome;
import cn.hebiao.read.target.TargetReason;
import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.formula.FormulaEngine;
import cn.hebiao.rules.formula.data.Binding;
import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.rulebook.BuiltIn;
import cn.hebiao.rules.rulebook.CompletionRule;
import cn.hebiao.rules.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scores an indicator by its target and its actual value. */
final class CompletionScoring {
  private static final String TARGET = BuiltIn.TARGET.chinese();
  private static final String ACTUAL = BuiltIn.ACTUAL.chinese();
  private static final String WEIGHT = BuiltIn.WEIGHT.chinese();

  private final CompletionChoice choice;
  private final RowPairs pairs;
  private final FormulaEngine engine;
  private final PointRounding rounding;

  CompletionScoring(
      Rulebook rulebook, RowPairs pairs, FormulaEngine engine, PointRounding rounding) {
    this.choice = new CompletionChoice(rulebook.completion());
    this.pairs = pairs;
    this.engine = engine;
    this.rounding = rounding;
  }

  Verdict verdict(IndicatorRow row, Points weight, Optional<Integer> year) {
    if (row.target().isEmpty() || row.actual().isEmpty()) {
      return Verdict.open(Undecided.of(OpenCause.NO_TARGET, ""));
    }
    Optional<PairOutcome> compared = outcome(row, year);
    if (compared.isEmpty()) {
      return Verdict.open(Undecided.of(OpenCause.DOUBTFUL, ""));
    }
    PairOutcome outcome = compared.get();
    if (outcome.reason().isPresent()) {
      TargetReason why = outcome.reason().get();
      return Verdict.open(
          Undecided.of(OpenCause.NOT_COMPARABLE, "")
              .because(new Message(why.key(), why.args()))
              .with(outcome, Optional.empty()));
    }
    MeasuredPair measure = outcome.measure().orElseThrow();
    Optional<CompletionRule> rule = choice.of(row, outcome, measure);
    Optional<Calculation> score =
        rule.flatMap(CompletionRule::score).map(formula -> score(formula, row, measure, weight));
    if (score.isEmpty() || measure.target().isEmpty() && !measure.dated()) {
      String basis = rule.map(CompletionRule::basis).orElse("");
      return Verdict.open(Undecided.of(OpenCause.MANUAL, basis).with(outcome, score))
          .with(live(row, outcome, measure, weight));
    }
    return points(rule.get(), row, measure, weight, outcome, score.get());
  }

  /** How the actual value stands to the target; empty where one is lacking or in doubt. */
  Optional<PairOutcome> outcome(IndicatorRow row, Optional<Integer> year) {
    return row.doubted() ? Optional.empty() : pairs.of(row, year).map(RowPair::outcome);
  }

  private Calculation score(Formula formula, IndicatorRow row, MeasuredPair measure, Points worth) {
    Map<String, OwnFigure> own = new LinkedHashMap<>();
    own.put(WEIGHT, worth.figure());
    measure
        .target()
        .ifPresent(n -> own.put(TARGET, new OwnFigure(n, row.target().map(TargetCell::cell))));
    measure.actual().ifPresent(n -> own.put(ACTUAL, new OwnFigure(n, row.actual())));
    UsedFigures figures = UsedFigures.of(own);
    Bindings bindings =
        name -> own.containsKey(name) ? figures.exact().lookup(name) : new Binding.Missing(name);
    return new Calculation(formula, figures, engine.evaluate(formula, bindings));
  }

  private Verdict points(
      CompletionRule rule,
      IndicatorRow row,
      MeasuredPair measure,
      Points worth,
      PairOutcome outcome,
      Calculation score) {
    Optional<BigDecimal> exact = score.result().number();
    if (exact.isEmpty()) {
      Undecided open = Undecided.of(OpenCause.NOT_EVALUABLE, rule.basis());
      return Verdict.open(
          score
              .result()
              .obstacle()
              .map(obstacle -> open.because(obstacle.reason()))
              .orElse(open)
              .with(outcome, Optional.of(score)));
    }
    BigDecimal within = FormulaScoring.clip(exact.get(), worth.number());
    BigDecimal points = rounding.points(within);
    String target = row.target().map(TargetCell::text).orElse("");
    return new Verdict(
        Optional.of(points),
        Optional.of(Interval.between(within, points)),
        live(row, outcome, measure, worth),
        Treatment.PLAIN,
        new Grounds.ComparedPair(rule, target, RowPairs.words(row).strip(), outcome, score));
  }

  /** What a one in the cell of the actual value would be read as. */
  private Optional<BigDecimal> one(IndicatorRow row) {
    if (RowPairs.words(row).contains("%")) {
      return Optional.of(BigDecimal.ONE);
    }
    return pairs
        .of(row, row.target().orElseThrow(), Optional.empty(), "1")
        .outcome()
        .measure()
        .flatMap(MeasuredPair::actual);
  }

  /** The points in Excel by whichever rule the figures come to follow. */
  private Optional<LivePoints> live(
      IndicatorRow row, PairOutcome outcome, MeasuredPair measure, Points weight) {
    String target = live(TARGET, row, measure, weight).orElse("");
    String actual = live(ACTUAL, row, measure, weight).orElse("");
    Optional<BigDecimal> fixed = measure.target().filter(t -> t.toPlainString().equals(target));
    boolean settled = fixed.isPresent() && actual.equals(plain(measure.actual()));
    List<LivePoints.PointsCase> cases = new ArrayList<>();
    for (CompletionChoice.Branch branch : choice.branches(row, outcome, measure)) {
      FigureStanding standing = branch.standing();
      if (fixed.filter(standing::isRuledOutBy).isPresent() || settled && !standing.holds(measure)) {
        continue;
      }
      Optional<String> points =
          branch.score().flatMap(f -> f.excel(name -> live(name, row, measure, weight)));
      if (points.isEmpty() && branch.score().isPresent()) {
        return Optional.empty();
      }
      cases.add(new LivePoints.PointsCase(standing.excel(target, actual), points));
      if (settled) {
        break;
      }
    }
    return Optional.of(new LivePoints(cases));
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }

  /** Target and actual as their cells where these store just the numbers that were compared. */
  private Optional<String> live(
      String name, IndicatorRow row, MeasuredPair measure, Points weight) {
    if (name.equals(TARGET)) {
      return measure.target().flatMap(t -> row.target().map(c -> LiveFormulas.figure(c.cell(), t)));
    }
    if (name.equals(ACTUAL)) {
      return measure
          .actual()
          .flatMap(a -> row.actual().map(c -> LiveFormulas.figure(c, a, one(row))));
    }
    return name.equals(WEIGHT) ? Optional.of(weight.live()) : Optional.empty();
  }
}
