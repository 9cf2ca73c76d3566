package cn.hebiao.core.rulebook.reading;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * A place between numbers: just below or just above one. A range of numbers lies between two cuts.
 *
 * @param value the number
 * @param above whether the cut is above it
 */
public record Cut(BigDecimal value, boolean above) implements Comparable<Cut> {
  private static final BigDecimal FAR = BigDecimal.ONE.scaleByPowerOfTen(30);

  /** Below all numbers. */
  public static final Cut LOWEST = new Cut(FAR.negate(), false);

  /** Above all numbers. */
  public static final Cut HIGHEST = new Cut(FAR, true);

  private static final Comparator<Cut> ORDER =
      Comparator.comparing(Cut::value).thenComparing(Cut::above);

  /** The cut just below a number. */
  public static Cut below(BigDecimal value) {
    return new Cut(value, false);
  }

  /** The cut just above a number. */
  public static Cut above(BigDecimal value) {
    return new Cut(value, true);
  }

  @Override
  public int compareTo(Cut other) {
    return ORDER.compare(this, other);
  }

  static Cut higher(Cut one, Cut other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  static Cut lower(Cut one, Cut other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
