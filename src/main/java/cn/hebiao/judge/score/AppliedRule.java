package cn.hebiao.judge.score;

import cn.hebiao.rules.rulebook.IndicatorRule;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule as it was applied to an indicator, a criterion or the execution row.
 *
 * @param rule the rule
 * @param ratio its ratio as worked out; empty where the rule has none
 * @param score its points as worked out; empty where it has no formula for them
 */
public record AppliedRule(
    IndicatorRule rule, Optional<Calculation> ratio, Optional<Calculation> score) {
  /** The names that its formulas use. */
  Stream<String> names() {
    return Stream.of(ratio, score)
        .flatMap(Optional::stream)
        .flatMap(calculation -> calculation.formula().names().stream());
  }

  /** A rule by which nothing is worked out. */
  static AppliedRule byPerson(IndicatorRule rule) {
    return new AppliedRule(rule, Optional.empty(), Optional.empty());
  }
}
