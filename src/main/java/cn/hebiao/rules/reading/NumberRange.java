package cn.hebiao.rules.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * The numbers between two cuts; none if they are not in order.
 *
 * @param from lower cut
 * @param to upper cut
 */
public record NumberRange(Boundary from, Boundary to) {
  /** All numbers. */
  public static final NumberRange ALL = new NumberRange(Boundary.LOWEST, Boundary.HIGHEST);

  /** Whether no number is in it. */
  public boolean isEmpty() {
    return from.compareTo(to) >= 0;
  }

  /** What is in both. */
  public NumberRange and(NumberRange other) {
    return new NumberRange(Boundary.higher(from, other.from), Boundary.lower(to, other.to));
  }

  /** What is left of this without the other: nothing, one part or two. */
  public List<NumberRange> without(NumberRange other) {
    if (and(other).isEmpty()) {
      return List.of(this);
    }
    return Stream.of(new NumberRange(from, other.from), new NumberRange(other.to, to))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** As a condition on x, percents as ratios; for messages. */
  public String words() {
    String lower =
        from.equals(Boundary.LOWEST) ? "" : (from.above() ? ">" : "≥") + number(from.value());
    String upper = to.equals(Boundary.HIGHEST) ? "" : (to.above() ? "≤" : "<") + number(to.value());
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
