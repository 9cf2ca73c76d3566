package cn.hebiao.judge.score;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.value.Interval;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.read.fact.Precision;
import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.formula.FormulaEngine;
import cn.hebiao.rules.formula.data.Binding;
import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.formula.data.Evaluation;
import cn.hebiao.rules.formula.data.Evaluation.NotEvaluable;
import cn.hebiao.rules.rulebook.BuiltIn;
import cn.hebiao.rules.rulebook.IndicatorRule;
import cn.hebiao.rules.rulebook.Status;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Scores an indicator by the formula of its rule. */
final class FormulaScoring {
  private static final String WEIGHT = BuiltIn.WEIGHT.chinese();
  private static final String SELF = BuiltIn.SELF_SCORE.chinese();
  private static final String RATIO = BuiltIn.RATIO.chinese();

  private final FormulaEngine engine;
  private final Messages messages;
  private final PointRounding rounding;

  FormulaScoring(FormulaEngine engine, Messages messages, PointRounding rounding) {
    this.engine = engine;
    this.messages = messages;
    this.rounding = rounding;
  }

  /** The verdict of a rule; a mistake of ours in it blocks that rule only. */
  RuleVerdict verdict(IndicatorRule rule, Points worth, Optional<BigDecimal> self, Facts facts) {
    try {
      RuleVerdict verdict = judge(rule, worth, self, facts);
      return verdict.with(verdict.treatment().onTrial(rule.status() == Status.TRIAL));
    } catch (RuntimeException fault) {
      String kind = fault.getClass().getSimpleName();
      return RuleVerdict.manual(rule.basis(), Message.of("rule.fault", "fault", kind));
    }
  }

  private RuleVerdict judge(
      IndicatorRule rule, Points worth, Optional<BigDecimal> self, Facts facts) {
    BigDecimal weight = worth.number();
    Map<String, BigDecimal> own = new LinkedHashMap<>();
    own.put(WEIGHT, weight);
    self.ifPresent(points -> own.put(SELF, points));
    Bindings plain = facts.with(own);
    Optional<Evaluation> ratio = rule.ratio().map(formula -> engine.evaluate(formula, plain));
    if (rule.score().isEmpty()) {
      return RuleVerdict.manual(
          rule.basis(), Message.of("score.manual", "basis", Sentence.open(rule.basis())));
    }
    Formula score = rule.score().get();
    Bindings ranges = ranges(rule, plain, facts);
    Optional<Binding.Scalar> rate =
        ratio.flatMap(Evaluation::number).map(value -> rate(rule, value, ranges));
    Evaluation points = engine.evaluate(score, withRate(plain, rate));
    return points
        .number()
        .or(() -> points.holds().map(yes -> yes ? weight : BigDecimal.ZERO))
        .map(value -> rounding.points(clip(value, weight)))
        .map(
            rounded ->
                decided(
                    rule,
                    new Result(rounded, withRate(ranges, rate), rate),
                    new ScoreWording(rule, weight).of(rounded, rate, withRate(plain, rate), facts),
                    worth,
                    live(rule, score, worth, self, facts)))
        .orElseGet(() -> missing(rule, weight, self, reason(points, ratio)));
  }

  /** Where nothing is missing but the ratio, the ratio's own obstacle is the reason. */
  private static NotEvaluable reason(Evaluation points, Optional<Evaluation> ratio) {
    NotEvaluable obstacle = points.obstacle().orElseThrow();
    return ratio
        .flatMap(Evaluation::obstacle)
        .filter(none -> obstacle.missing().keySet().equals(Set.of(RATIO)))
        .orElse(obstacle);
  }

  /**
   * Points with what they rest on.
   *
   * @param points rounded and within the weight
   * @param ranges what the figures stand for as written
   * @param rate the rule's ratio; empty where it has none
   */
  private record Result(BigDecimal points, Bindings ranges, Optional<Binding.Scalar> rate) {}

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

  private RuleVerdict decided(
      IndicatorRule rule, Result result, Message why, Points worth, Optional<String> live) {
    Formula score = rule.score().orElseThrow();
    BigDecimal weight = worth.number();
    Interval allowed =
        score
            .range(result.ranges())
            .interval()
            .map(range -> new Interval(clip(range.low(), weight), clip(range.high(), weight)))
            .orElse(Interval.point(result.points()))
            .hull(Interval.point(result.points()));
    Optional<BandEdge> edge = edge(rule, result, allowed);
    return new RuleVerdict(
        Optional.of(result.points()),
        Optional.of(allowed),
        result.rate().map(Binding.Scalar::value),
        Optional.empty(),
        rule.basis(),
        edge.map(e -> new ScoreWording(rule, weight).onEdge(e, why)).orElse(why),
        live,
        Treatment.PLAIN.with(edge));
  }

  private Optional<BandEdge> edge(IndicatorRule rule, Result result, Interval allowed) {
    boolean quotient = rule.ratio().filter(f -> f.expr().asName().isEmpty()).isPresent();
    BigDecimal low = rounding.points(allowed.low());
    BigDecimal high = rounding.points(allowed.high());
    boolean undecided =
        low.compareTo(high) < 0
            && new BandGuard(result.ranges(), quotient).undecided(rule.score().orElseThrow());
    return undecided
        ? Optional.of(new BandEdge(result.rate().map(Binding.Scalar::range), low, high))
        : Optional.empty();
  }

  private static Optional<String> live(
      IndicatorRule rule, Formula score, Points weight, Optional<BigDecimal> self, Facts facts) {
    Optional<String> ratio =
        rule.ratio().flatMap(formula -> formula.excel(name -> own(name, weight, self, facts)));
    return score.excel(
        name ->
            name.equals(RATIO) ? ratio.map(r -> "(" + r + ")") : own(name, weight, self, facts));
  }

  private static Optional<String> own(
      String name, Points weight, Optional<BigDecimal> self, Facts facts) {
    if (name.equals(WEIGHT)) {
      return Optional.of(weight.live());
    }
    return name.equals(SELF) ? self.map(BigDecimal::toPlainString) : LiveFormulas.item(facts, name);
  }

  private RuleVerdict missing(
      IndicatorRule rule, BigDecimal weight, Optional<BigDecimal> self, NotEvaluable obstacle) {
    String why = messages.text(obstacle.reason());
    RuleVerdict open =
        RuleVerdict.manual(
            rule.basis(),
            Message.of("score.notEvaluable", "basis", Sentence.open(rule.basis()), "reason", why));
    return switch (rule.whenMissing()) {
      case MANUAL -> open;
      case ZERO -> fixed(rule, BigDecimal.ZERO, "score.missingZero", why);
      case NOT_APPLICABLE -> fixed(rule, weight, "score.missingFull", why);
      case SELF ->
          self.map(points -> fixed(rule, clip(points, weight), "score.missingSelf", why))
              .orElse(open);
      case LEFT_OUT ->
          fixed(rule, BigDecimal.ZERO, "score.missingLeftOut", why)
              .with(new Treatment(Optional.empty(), false, true));
    };
  }

  private RuleVerdict fixed(IndicatorRule rule, BigDecimal points, String key, String why) {
    return RuleVerdict.fixed(rounding.points(points), rule.basis(), Message.of(key, "reason", why));
  }

  static BigDecimal clip(BigDecimal points, BigDecimal weight) {
    return points.max(BigDecimal.ZERO).min(weight.max(BigDecimal.ZERO));
  }
}
