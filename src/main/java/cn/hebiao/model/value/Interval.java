package cn.hebiao.model.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * All the numbers a figure may stand for, both ends included. A figure shown with d decimals stands
 * for itself ± ½·10^-d; an exact one is a point. Arithmetic rounds outwards at 34 digits, so a
 * result never leaves out a number that is possible.
 *
 * @param low the smallest number it may stand for
 * @param high the greatest, not below {@code low}
 */
public record Interval(BigDecimal low, BigDecimal high) {
  private static final MathContext DOWN = new MathContext(34, RoundingMode.FLOOR);
  private static final MathContext UP = new MathContext(34, RoundingMode.CEILING);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  public Interval {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("interval upside down: " + low + " > " + high);
    }
  }

  /** The one number itself. */
  public static Interval point(BigDecimal value) {
    return new Interval(value, value);
  }

  /** The numbers between two ends given in either order. */
  public static Interval between(BigDecimal one, BigDecimal other) {
    return new Interval(one.min(other), one.max(other));
  }

  /** What a figure shown with so many decimals stands for: the figure ± ½·10^-decimals. */
  public static Interval shownWith(BigDecimal figure, int decimals) {
    return point(figure).widen(HALF.scaleByPowerOfTen(-decimals));
  }

  /** Whether it is a single number. */
  public boolean isPoint() {
    return low.compareTo(high) == 0;
  }

  /** Whether the number is one of these. */
  public boolean contains(BigDecimal value) {
    return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
  }

  /** Whether the number is the only one of these or lies between others of them. */
  public boolean surrounds(BigDecimal value) {
    return isPoint() ? contains(value) : low.compareTo(value) < 0 && value.compareTo(high) < 0;
  }

  /** Whether every number of the other is one of these. */
  public boolean contains(Interval other) {
    return contains(other.low) && contains(other.high);
  }

  /** Whether the two have a number in common, so that both figures can be right. */
  public boolean overlaps(Interval other) {
    return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
  }

  /** The sums. */
  public Interval plus(Interval other) {
    return new Interval(low.add(other.low, DOWN), high.add(other.high, UP));
  }

  /** The differences. */
  public Interval minus(Interval other) {
    return new Interval(low.subtract(other.high, DOWN), high.subtract(other.low, UP));
  }

  /** The products. */
  public Interval times(Interval other) {
    return corners(other, BigDecimal::multiply);
  }

  /** The quotients; empty when the divisor may be zero, since then they have no bounds. */
  public Optional<Interval> over(Interval divisor) {
    return divisor.contains(BigDecimal.ZERO)
        ? Optional.empty()
        : Optional.of(corners(divisor, BigDecimal::divide));
  }

  /** Rounded arithmetic on two numbers. */
  private interface Operation {
    BigDecimal of(BigDecimal one, BigDecimal other, MathContext rounding);
  }

  /** The results lie between those of the ends; ends that are the same are looked at once. */
  private Interval corners(Interval other, Operation operation) {
    BigDecimal least = operation.of(low, other.low, DOWN);
    BigDecimal most = operation.of(low, other.low, UP);
    boolean wide = low.compareTo(high) != 0;
    boolean otherWide = other.low.compareTo(other.high) != 0;
    if (otherWide) {
      least = least.min(operation.of(low, other.high, DOWN));
      most = most.max(operation.of(low, other.high, UP));
    }
    if (wide) {
      least = least.min(operation.of(high, other.low, DOWN));
      most = most.max(operation.of(high, other.low, UP));
    }
    if (wide && otherWide) {
      least = least.min(operation.of(high, other.high, DOWN));
      most = most.max(operation.of(high, other.high, UP));
    }
    return new Interval(least, most);
  }

  /** The numbers with the other sign. */
  public Interval negate() {
    return new Interval(high.negate(), low.negate());
  }

  /** The numbers without their sign. */
  public Interval abs() {
    if (low.signum() >= 0) {
      return this;
    }
    return high.signum() <= 0 ? negate() : new Interval(BigDecimal.ZERO, high.max(low.negate()));
  }

  /** The smaller of a number of each. */
  public Interval min(Interval other) {
    return new Interval(low.min(other.low), high.min(other.high));
  }

  /** The greater of a number of each. */
  public Interval max(Interval other) {
    return new Interval(low.max(other.low), high.max(other.high));
  }

  /** The smallest interval with both in it. */
  public Interval hull(Interval other) {
    return new Interval(low.min(other.low), high.max(other.high));
  }

  /** The interval with a margin added at both ends. */
  public Interval widen(BigDecimal margin) {
    return new Interval(low.subtract(margin), high.add(margin));
  }
}
