package cn.hebiao.core.rulebook.example;

import cn.hebiao.core.formula.Formula;
import cn.hebiao.core.formula.FormulaEngine;
import cn.hebiao.core.formula.data.Evaluation;
import cn.hebiao.core.formula.data.Evaluation.NotEvaluable;
import cn.hebiao.core.rulebook.BuiltIn;
import cn.hebiao.core.rulebook.IndicatorRule;
import cn.hebiao.core.rulebook.IndicatorRule.Method;
import cn.hebiao.core.rulebook.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Scores by a rule with the figures of an example.
 *
 * @param engine evaluates formulas
 * @param figures the figures, with the weight if it is known
 * @param digits decimals of points
 */
record Scoring(FormulaEngine engine, Figures figures, int digits) {
  private static final String RATIO = BuiltIn.RATIO.chinese();

  Answer indicator(IndicatorRule rule) {
    if (rule.method() != Method.FORMULA) {
      return Answer.of(Verdict.MANUAL);
    }
    Optional<Evaluation> ratio = rule.ratio().map(formula -> engine.evaluate(formula, figures));
    Figures all = figures.with(RATIO, ratio.flatMap(Evaluation::number));
    return new Scoring(engine, all, digits).score(rule, ratio.flatMap(Evaluation::obstacle));
  }

  private Answer score(IndicatorRule rule, Optional<NotEvaluable> noRatio) {
    Evaluation score = engine.evaluate(rule.score().orElseThrow(), figures);
    return score
        .obstacle()
        .map(obstacle -> onlyRatio(obstacle) ? noRatio.orElse(obstacle) : obstacle)
        .map(obstacle -> missing(rule, obstacle))
        .orElseGet(() -> Answer.of(cut(score.number().orElseThrow())));
  }

  /** Whether nothing is missing but the ratio, so that the ratio's own obstacle is the reason. */
  private static boolean onlyRatio(NotEvaluable obstacle) {
    return obstacle.missing().keySet().equals(Set.of(RATIO));
  }

  private Answer missing(IndicatorRule rule, NotEvaluable obstacle) {
    if (obstacle.missing().isEmpty()) {
      return Answer.of(Verdict.NOT_EVALUABLE, Verdict.MANUAL);
    }
    return switch (rule.whenMissing()) {
      case MANUAL -> Answer.of(Verdict.MANUAL, Verdict.NOT_EVALUABLE);
      case ZERO -> Answer.of(BigDecimal.ZERO);
      case NOT_APPLICABLE -> new Answer(weight(), List.of(Verdict.NOT_APPLICABLE));
      case LEFT_OUT -> Answer.of(Verdict.NOT_APPLICABLE);
      case SELF ->
          figures
              .value(BuiltIn.SELF_SCORE.chinese())
              .map(self -> Answer.of(cut(self)))
              .orElse(Answer.of(Verdict.NOT_EVALUABLE, Verdict.MANUAL));
    };
  }

  /** Points by a formula; without one a person decides. */
  Answer byFormula(Optional<Formula> formula) {
    return formula
        .map(score -> engine.evaluate(score, figures))
        .map(
            score ->
                score
                    .number()
                    .map(points -> Answer.of(cut(points)))
                    .orElseGet(() -> Answer.of(Verdict.NOT_EVALUABLE, Verdict.MANUAL)))
        .orElseGet(() -> Answer.of(Verdict.MANUAL));
  }

  private BigDecimal cut(BigDecimal points) {
    BigDecimal notBelow = points.max(BigDecimal.ZERO);
    return weight().map(notBelow::min).orElse(notBelow).setScale(digits, RoundingMode.HALF_UP);
  }

  private Optional<BigDecimal> weight() {
    return figures.value(BuiltIn.WEIGHT.chinese());
  }
}
