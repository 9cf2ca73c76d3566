package cn.hebiao.core.rulebook.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * The numbers between two cuts; none if they are not in order.
 *
 * @param from lower cut
 * @param to upper cut
 */
public record Range(Cut from, Cut to) {
  /** All numbers. */
  public static final Range ALL = new Range(Cut.LOWEST, Cut.HIGHEST);

  /** Whether no number is in it. */
  public boolean isEmpty() {
    return from.compareTo(to) >= 0;
  }

  /** What is in both. */
  public Range and(Range other) {
    return new Range(Cut.higher(from, other.from), Cut.lower(to, other.to));
  }

  /** What is left of this without the other: nothing, one part or two. */
  public List<Range> without(Range other) {
    if (and(other).isEmpty()) {
      return List.of(this);
    }
    return Stream.of(new Range(from, other.from), new Range(other.to, to))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** As a condition on x, percents as ratios; for messages. */
  public String words() {
    String lower = from.equals(Cut.LOWEST) ? "" : (from.above() ? ">" : "≥") + number(from.value());
    String upper = to.equals(Cut.HIGHEST) ? "" : (to.above() ? "≤" : "<") + number(to.value());
    boolean point = !lower.isEmpty() && from.value().compareTo(to.value()) == 0;
    return point
        ? "=" + number(to.value())
        : Stream.of(lower, upper)
            .filter(s -> !s.isEmpty())
            .reduce((a, b) -> a + "且" + b)
            .orElse("");
  }

  private static String number(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
