package cn.hebiao.rules.reading;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * A place between numbers: just below or just above one. A range of numbers lies between two cuts.
 *
 * @param value the number
 * @param above whether the cut is above it
 */
public record Boundary(BigDecimal value, boolean above) implements Comparable<Boundary> {
  private static final BigDecimal FAR = BigDecimal.ONE.scaleByPowerOfTen(30);

  /** Below all numbers. */
  public static final Boundary LOWEST = new Boundary(FAR.negate(), false);

  /** Above all numbers. */
  public static final Boundary HIGHEST = new Boundary(FAR, true);

  private static final Comparator<Boundary> ORDER =
      Comparator.comparing(Boundary::value).thenComparing(Boundary::above);

  /** The cut just below a number. */
  public static Boundary below(BigDecimal value) {
    return new Boundary(value, false);
  }

  /** The cut just above a number. */
  public static Boundary above(BigDecimal value) {
    return new Boundary(value, true);
  }

  @Override
  public int compareTo(Boundary other) {
    return ORDER.compare(this, other);
  }

  static Boundary higher(Boundary one, Boundary other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  static Boundary lower(Boundary one, Boundary other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
