package cn.hebiao.author.example;

import cn.hebiao.rules.rulebook.ExampleVerdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a rule says: points, a verdict, or points with a verdict that means the same.
 *
 * @param points rounded points; empty where there are none
 * @param verdicts verdicts that an example may expect; the first is shown where there are no points
 */
record RuleAnswer(Optional<BigDecimal> points, List<ExampleVerdict> verdicts) {
  RuleAnswer {
    verdicts = List.copyOf(verdicts);
  }

  static RuleAnswer of(BigDecimal points) {
    return new RuleAnswer(Optional.of(points), List.of());
  }

  static RuleAnswer of(ExampleVerdict... verdicts) {
    return new RuleAnswer(Optional.empty(), List.of(verdicts));
  }

  String words() {
    return points
        .map(value -> value.stripTrailingZeros().toPlainString())
        .orElseGet(() -> verdicts.get(0).chinese());
  }

  boolean agrees(String expected) {
    return ExampleVerdict.of(expected)
        .map(verdicts::contains)
        .orElseGet(
            () ->
                points.filter(value -> value.compareTo(new BigDecimal(expected)) == 0).isPresent());
  }
}
