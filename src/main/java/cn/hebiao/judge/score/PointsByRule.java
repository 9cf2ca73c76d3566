package cn.hebiao.judge.score;

import cn.hebiao.model.value.Interval;
import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.formula.FormulaEngine;
import cn.hebiao.rules.formula.data.Binding;
import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.formula.data.Evaluation;
import cn.hebiao.rules.formula.data.Evaluation.NotEvaluable;
import cn.hebiao.rules.rulebook.BuiltIn;
import cn.hebiao.rules.rulebook.IndicatorRule;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The points that a rule gives for given figures; forms and worked examples are scored by this one.
 *
 * @param engine evaluates formulas
 * @param rounding rounds points
 */
public record PointsByRule(FormulaEngine engine, PointRounding rounding) {

  /**
   * What came of a rule.
   *
   * @param ratio the rule's ratio; empty where it has none, or none that can be computed
   * @param points rounded points within the weight; empty where a figure is missing
   * @param allowed the points that the figures as written allow; empty without points
   * @param obstacle why there are no points
   * @param figures the figures with the ratio among them
   */
  public record RulePoints(
      Optional<BigDecimal> ratio,
      Optional<BigDecimal> points,
      Optional<Interval> allowed,
      Optional<NotEvaluable> obstacle,
      Bindings figures) {
    private static RulePoints none(NotEvaluable why, Bindings figures) {
      return new RulePoints(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(why), figures);
    }

    private RulePoints with(Optional<BigDecimal> other) {
      return new RulePoints(other, points, allowed, obstacle, figures);
    }
  }

  /**
   * The result of a rule with a score formula.
   *
   * @param weight the most points; empty for no limit
   * @param figures data items, 分值 and 自评得分
   */
  public RulePoints of(IndicatorRule rule, Optional<BigDecimal> weight, Bindings figures) {
    if (rule.ratio().isEmpty()) {
      return of(rule.score().orElseThrow(), weight, figures);
    }
    Formula formula = rule.ratio().get();
    Evaluation evaluation = engine.evaluate(formula, figures);
    if (evaluation.number().isEmpty()) {
      return withoutRatio(rule, weight, figures, evaluation.obstacle().orElseThrow());
    }
    BigDecimal ratio = evaluation.number().get();
    Interval point = Interval.point(ratio);
    Interval range = formula.range(figures).interval().orElse(point);
    Binding.Scalar scalar = new Binding.Scalar(ratio, range.hull(point));
    Bindings all = name -> name.equals(BuiltIn.RATIO.chinese()) ? scalar : figures.lookup(name);
    return rule.score()
        .map(score -> of(score, weight, all))
        .orElseGet(
            () ->
                new RulePoints(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), all))
        .with(Optional.of(ratio));
  }

  /**
   * A guarded formula may not need the ratio; if it does, the ratio's own obstacle is the reason.
   */
  private RulePoints withoutRatio(
      IndicatorRule rule, Optional<BigDecimal> weight, Bindings figures, NotEvaluable why) {
    Bindings all =
        name ->
            name.equals(BuiltIn.RATIO.chinese()) ? new Binding.Missing("") : figures.lookup(name);
    return rule.score()
        .filter(score -> score.names().contains(BuiltIn.RATIO.chinese()))
        .map(score -> of(score, weight, all))
        .filter(result -> result.points().isPresent())
        .orElseGet(() -> RulePoints.none(why, figures));
  }

  /** The result of a formula; a condition brings all points or none. */
  public RulePoints of(Formula score, Optional<BigDecimal> weight, Bindings figures) {
    Evaluation evaluation = engine.evaluate(score, figures);
    Optional<BigDecimal> exact =
        evaluation
            .number()
            .or(
                () ->
                    evaluation.holds().flatMap(yes -> yes ? weight : Optional.of(BigDecimal.ZERO)));
    if (exact.isEmpty()) {
      return evaluation
          .obstacle()
          .map(why -> RulePoints.none(why, figures))
          .orElseThrow(() -> new IllegalArgumentException("a condition without a weight"));
    }
    BigDecimal points = rounding.points(clip(exact.get(), weight));
    Interval allowed =
        score
            .range(figures)
            .interval()
            .map(range -> new Interval(clip(range.low(), weight), clip(range.high(), weight)))
            .orElse(Interval.point(points))
            .hull(Interval.point(points));
    return new RulePoints(
        Optional.empty(), Optional.of(points), Optional.of(allowed), Optional.empty(), figures);
  }

  private static BigDecimal clip(BigDecimal points, Optional<BigDecimal> weight) {
    return weight
        .map(most -> FormulaScoring.clip(points, most))
        .orElseGet(() -> points.max(BigDecimal.ZERO));
  }
}
