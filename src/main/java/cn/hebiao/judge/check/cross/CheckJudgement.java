package cn.hebiao.judge.check.cross;

import cn.hebiao.model.value.Interval;
import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.formula.FormulaEngine;
import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.formula.data.Evaluation;
import cn.hebiao.rules.formula.data.Evaluation.NotEvaluable;
import cn.hebiao.rules.rulebook.CrossCheck;
import cn.hebiao.rules.rulebook.ExampleVerdict;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How a cross-check ends for given figures; forms and worked examples are judged by this one.
 *
 * @param verdict passed, failed, not applicable or not evaluable
 * @param left the left side's value; empty where it was not needed or cannot be computed
 * @param right the right side's value
 * @param obstacle why it could not be evaluated, or what is missing where that is a failure
 */
public record CheckJudgement(
    ExampleVerdict verdict,
    Optional<BigDecimal> left,
    Optional<BigDecimal> right,
    Optional<NotEvaluable> obstacle) {

  /**
   * Judges.
   *
   * @param figures the figures
   * @param ranges the figures with what each may stand for; asked for only where both sides have a
   *     value
   */
  public static CheckJudgement of(
      CrossCheck check, FormulaEngine engine, Bindings figures, Supplier<Bindings> ranges) {
    if (check.when().isPresent()) {
      Evaluation applies = engine.evaluate(check.when().get(), figures);
      if (!applies.holds().orElse(false)) {
        return applies.obstacle().map(CheckJudgement::open).orElseGet(CheckJudgement::notMeant);
      }
    }
    Evaluation left = engine.evaluate(check.left(), figures);
    Evaluation right = engine.evaluate(check.right(), figures);
    if (left.number().isEmpty() || right.number().isEmpty()) {
      return obstructed(check, left, right);
    }
    BigDecimal found = left.number().get();
    BigDecimal expected = right.number().get();
    Bindings wide = ranges.get();
    Interval leftRange = range(check.left(), wide, found);
    boolean holds =
        found.compareTo(expected) == 0 && leftRange.surrounds(found)
            || check
                .relation()
                .holds(leftRange, range(check.right(), wide, expected), check.tolerance());
    return new CheckJudgement(
        holds ? ExampleVerdict.PASSED : ExampleVerdict.FAILED,
        left.number(),
        right.number(),
        Optional.empty());
  }

  /** All figures that are missing on either side are told together. */
  private static CheckJudgement obstructed(CrossCheck check, Evaluation left, Evaluation right) {
    NotEvaluable why =
        left.obstacle()
            .map(l -> right.obstacle().map(l::and).orElse(l))
            .or(right::obstacle)
            .orElseThrow();
    if (why.missing().isEmpty()) {
      return open(why);
    }
    return switch (check.whenMissing()) {
      case OPEN -> open(why);
      case NOT_APPLICABLE -> notMeant();
      case FAILED ->
          new CheckJudgement(
              ExampleVerdict.FAILED, Optional.empty(), Optional.empty(), Optional.of(why));
    };
  }

  private static Interval range(Formula side, Bindings ranges, BigDecimal value) {
    Interval point = Interval.point(value);
    return side.range(ranges).interval().map(range -> range.hull(point)).orElse(point);
  }

  private static CheckJudgement open(NotEvaluable why) {
    return new CheckJudgement(
        ExampleVerdict.NOT_EVALUABLE, Optional.empty(), Optional.empty(), Optional.of(why));
  }

  private static CheckJudgement notMeant() {
    return new CheckJudgement(
        ExampleVerdict.NOT_APPLICABLE, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
