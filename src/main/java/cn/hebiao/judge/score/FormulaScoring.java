package cn.hebiao.judge.score;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.value.Interval;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.read.fact.Precision;
import cn.hebiao.read.fact.UsedFigures.OwnFigure;
import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.formula.FormulaEngine;
import cn.hebiao.rules.formula.data.Binding;
import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.formula.data.Evaluation;
import cn.hebiao.rules.formula.data.Evaluation.NotEvaluable;
import cn.hebiao.rules.rulebook.BuiltIn;
import cn.hebiao.rules.rulebook.IndicatorRule;
import cn.hebiao.rules.rulebook.IndicatorRule.Method;
import cn.hebiao.rules.rulebook.IndicatorRule.ScoreWhenMissing;
import cn.hebiao.rules.rulebook.Status;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Scores an indicator by the formula of its rule. */
final class FormulaScoring {
  private static final String WEIGHT = BuiltIn.WEIGHT.chinese();
  private static final String SELF = BuiltIn.SELF_SCORE.chinese();
  private static final String RATIO = BuiltIn.RATIO.chinese();

  private final FormulaEngine engine;
  private final PointRounding rounding;

  FormulaScoring(FormulaEngine engine, PointRounding rounding) {
    this.engine = engine;
    this.rounding = rounding;
  }

  /** The verdict of a rule; a mistake of ours in it blocks that rule only. */
  Verdict verdict(IndicatorRule rule, Points worth, SelfScore self, Facts facts) {
    try {
      Verdict verdict = judge(rule, worth, self, facts);
      return verdict.with(verdict.treatment().onTrial(rule.status() == Status.TRIAL));
    } catch (RuntimeException fault) {
      return Verdict.open(fault(rule.basis(), fault));
    }
  }

  /** That a mistake of ours leaves the score to a person. */
  static Grounds fault(String basis, RuntimeException fault) {
    return Grounds.Undecided.of(OpenCause.FAULT, basis)
        .because(Message.of("rule.fault", "fault", fault.getClass().getSimpleName()));
  }

  private Verdict judge(IndicatorRule rule, Points worth, SelfScore self, Facts facts) {
    AppliedRule applied = apply(rule, own(Optional.of(worth), self), facts);
    if (applied.score().isEmpty()) {
      return Verdict.open(
          Grounds.Undecided.of(OpenCause.MANUAL, rule.basis()).tried(List.of(applied)));
    }
    BigDecimal weight = worth.number();
    Evaluation points = applied.score().get().result();
    return points
        .number()
        .or(() -> points.holds().map(yes -> yes ? weight : BigDecimal.ZERO))
        .map(value -> rounding.points(clip(value, weight)))
        .map(rounded -> decided(applied, rounded, worth, self, facts))
        .orElseGet(() -> missing(applied, weight, self, facts));
  }

  /**
   * Rules that decide nothing, with their formulas worked out as far as that is possible.
   *
   * @param worth the points they could bring; empty where the form does not say
   */
  List<AppliedRule> tried(
      List<IndicatorRule> rules, Optional<Points> worth, SelfScore self, Facts facts) {
    return rules.stream().map(rule -> tried(rule, worth, self, facts)).toList();
  }

  private AppliedRule tried(
      IndicatorRule rule, Optional<Points> worth, SelfScore self, Facts facts) {
    try {
      return rule.method() == Method.FORMULA || rule.ratio().isPresent()
          ? apply(rule, own(worth, self), facts)
          : AppliedRule.byPerson(rule);
    } catch (RuntimeException fault) {
      return AppliedRule.byPerson(rule);
    }
  }

  private static Map<String, OwnFigure> own(Optional<Points> worth, SelfScore self) {
    Map<String, OwnFigure> own = new LinkedHashMap<>();
    worth.ifPresent(points -> own.put(WEIGHT, points.figure()));
    self.figure().ifPresent(points -> own.put(SELF, points));
    return own;
  }

  private AppliedRule apply(IndicatorRule rule, Map<String, OwnFigure> own, Facts facts) {
    Bindings plain = facts.with(own);
    Optional<Calculation> ratio =
        rule.ratio()
            .map(
                formula ->
                    new Calculation(
                        formula,
                        facts.used(formula.names(), own),
                        engine.evaluate(formula, plain)));
    Map<String, OwnFigure> all = new LinkedHashMap<>(own);
    ratio
        .flatMap(calculation -> calculation.result().number())
        .ifPresent(rate -> all.put(RATIO, new OwnFigure(rate, Optional.empty())));
    Bindings rated = facts.with(all);
    Bindings figures =
        name ->
            name.equals(RATIO) && !all.containsKey(RATIO)
                ? new Binding.Missing("")
                : rated.lookup(name);
    return new AppliedRule(
        rule,
        ratio,
        rule.score()
            .map(
                formula ->
                    new Calculation(
                        formula,
                        facts.used(formula.names(), all),
                        engine.evaluate(formula, figures))));
  }

  /** Where nothing is missing but the ratio, the ratio's own obstacle is the reason. */
  private static NotEvaluable obstacle(AppliedRule applied) {
    NotEvaluable obstacle = applied.score().orElseThrow().result().obstacle().orElseThrow();
    return applied
        .ratio()
        .flatMap(ratio -> ratio.result().obstacle())
        .filter(none -> obstacle.missing().keySet().equals(Set.of(RATIO)))
        .orElse(obstacle);
  }

  private Verdict decided(
      AppliedRule applied, BigDecimal points, Points worth, SelfScore self, Facts facts) {
    IndicatorRule rule = applied.rule();
    Formula score = rule.score().orElseThrow();
    BigDecimal weight = worth.number();
    Bindings written = ranges(rule, facts.with(own(Optional.of(worth), self)), facts);
    Optional<Binding.Scalar> rate =
        new Grounds.Calculated(applied).rate().map(value -> rate(rule, value, written));
    Bindings ranges = withRate(written, rate);
    Interval allowed =
        score
            .range(ranges)
            .interval()
            .map(range -> new Interval(clip(range.low(), weight), clip(range.high(), weight)))
            .orElse(Interval.point(points))
            .hull(Interval.point(points));
    return new Verdict(
        Optional.of(points),
        Optional.of(allowed),
        live(rule, score, worth, self, facts).map(LivePoints::of),
        Treatment.PLAIN.with(edge(rule, ranges, rate, allowed)),
        new Grounds.Calculated(applied));
  }

  /** The figures of the rule as exactly as they are written beside each other. */
  private static Bindings ranges(IndicatorRule rule, Bindings plain, Facts facts) {
    Set<String> names = new LinkedHashSet<>();
    rule.ratio().ifPresent(formula -> names.addAll(formula.names()));
    rule.score().ifPresent(formula -> names.addAll(formula.names()));
    return new Precision(names, plain, facts, Optional.empty()).ranges();
  }

  private static Binding.Scalar rate(IndicatorRule rule, BigDecimal value, Bindings ranges) {
    Interval point = Interval.point(value);
    return new Binding.Scalar(
        value, rule.ratio().flatMap(f -> f.range(ranges).interval()).orElse(point).hull(point));
  }

  private static Bindings withRate(Bindings figures, Optional<Binding.Scalar> rate) {
    return name ->
        name.equals(RATIO)
            ? rate.<Binding>map(r -> r).orElse(new Binding.Missing(""))
            : figures.lookup(name);
  }

  private Optional<BandEdge> edge(
      IndicatorRule rule, Bindings ranges, Optional<Binding.Scalar> rate, Interval allowed) {
    boolean quotient = rule.ratio().filter(f -> f.expr().asName().isEmpty()).isPresent();
    BigDecimal low = rounding.points(allowed.low());
    BigDecimal high = rounding.points(allowed.high());
    boolean undecided =
        low.compareTo(high) < 0
            && new BandGuard(ranges, quotient).undecided(rule.score().orElseThrow());
    return undecided
        ? Optional.of(new BandEdge(rate.map(Binding.Scalar::range), low, high))
        : Optional.empty();
  }

  private static Optional<String> live(
      IndicatorRule rule, Formula score, Points weight, SelfScore self, Facts facts) {
    Optional<String> ratio =
        rule.ratio().flatMap(formula -> formula.excel(name -> live(name, weight, self, facts)));
    return score.excel(
        name ->
            name.equals(RATIO) ? ratio.map(r -> "(" + r + ")") : live(name, weight, self, facts));
  }

  private static Optional<String> live(String name, Points weight, SelfScore self, Facts facts) {
    if (name.equals(WEIGHT)) {
      return Optional.of(weight.live());
    }
    return name.equals(SELF)
        ? self.points().map(BigDecimal::toPlainString)
        : LiveFormulas.item(facts, name);
  }

  /** What the rule says of missing figures is not meant of such as are there but in doubt. */
  private Verdict missing(AppliedRule applied, BigDecimal weight, SelfScore self, Facts facts) {
    IndicatorRule rule = applied.rule();
    Message why = obstacle(applied).reason();
    Grounds settled = new Grounds.Settled(applied, rule.whenMissing(), why);
    Verdict open =
        Verdict.open(
            Grounds.Undecided.of(OpenCause.NOT_EVALUABLE, rule.basis())
                .because(why)
                .tried(List.of(applied)));
    boolean doubtful = applied.names().anyMatch(facts::isDoubtful);
    return switch (doubtful ? ScoreWhenMissing.MANUAL : rule.whenMissing()) {
      case MANUAL -> open;
      case ZERO -> fixed(BigDecimal.ZERO, settled);
      case NOT_APPLICABLE -> fixed(weight, settled);
      case SELF -> self.points().map(points -> fixed(clip(points, weight), settled)).orElse(open);
      case LEFT_OUT ->
          fixed(BigDecimal.ZERO, settled).with(new Treatment(Optional.empty(), false, true, false));
    };
  }

  private Verdict fixed(BigDecimal points, Grounds grounds) {
    return Verdict.fixed(rounding.points(points), grounds);
  }

  static BigDecimal clip(BigDecimal points, BigDecimal weight) {
    return points.max(BigDecimal.ZERO).min(weight.max(BigDecimal.ZERO));
  }
}
