package cn.hebiao.core.rulebook.example;

import cn.hebiao.core.rulebook.Verdict;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a rule says: points, a verdict, or points with a verdict that means the same.
 *
 * @param points rounded points; empty where there are none
 * @param verdicts verdicts that an example may expect; the first is shown where there are no points
 */
record Answer(Optional<BigDecimal> points, Set<Verdict> verdicts) {
  Answer {
    verdicts = verdicts.isEmpty() ? Set.of() : EnumSet.copyOf(verdicts);
  }

  static Answer of(BigDecimal points) {
    return new Answer(Optional.of(points), Set.of());
  }

  static Answer of(Verdict first, Verdict... more) {
    return new Answer(Optional.empty(), EnumSet.of(first, more));
  }

  String words() {
    return points
        .map(value -> value.stripTrailingZeros().toPlainString())
        .orElseGet(() -> verdicts.iterator().next().chinese());
  }

  boolean agrees(String expected) {
    return Verdict.of(expected)
        .map(verdicts::contains)
        .orElseGet(
            () ->
                points.filter(value -> value.compareTo(new BigDecimal(expected)) == 0).isPresent());
  }
}
