package cn.hebiao.model.value;

import java.math.BigDecimal;

/**
 * A number with its unit and the precision it was shown with.
 *
 * @param number the number in base units: money in 元, rates as a ratio
 * @param written the number as a reader sees it, in its unit
 * @param decimals decimals shown of it; below zero where trailing digits are not shown (1.2E+05)
 * @param unit its unit
 */
public record Figure(BigDecimal number, BigDecimal written, int decimals, Unit unit) {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** A figure that is exactly what is written. */
  public static Figure of(BigDecimal written, Unit unit) {
    return new Figure(unit.toBase(written), written, written.scale(), unit);
  }

  /** Whether the figure is a whole count or number of points, which is never rounded. */
  public boolean exact() {
    return decimals <= 0
        && written.scale() <= 0
        && unit.factor().compareTo(BigDecimal.ONE) == 0
        && (unit.dimension() == Dimension.COUNT || unit.dimension() == Dimension.POINTS);
  }

  /** Half a unit of the last shown decimal, in base units; zero for exact figures. */
  public BigDecimal halfWidth() {
    return exact()
        ? BigDecimal.ZERO
        : unit.toBase(HALF.scaleByPowerOfTen(-decimals)).stripTrailingZeros();
  }

  /** Another number written in its place. */
  public Figure with(BigDecimal other) {
    BigDecimal digits = unit.fromBase(other).stripTrailingZeros();
    return new Figure(other, digits.scale() < 0 ? digits.setScale(0) : digits, decimals, unit);
  }

  /** The same digits in another unit. */
  public Figure in(Unit other) {
    return new Figure(other.toBase(unit.fromBase(number)), written, decimals, other);
  }
}
