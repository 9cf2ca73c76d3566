package cn.hebiao.rules.formula.data;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Takes the dust of binary arithmetic off a number: 10 decimals, half-even, and no more than 15
 * significant digits (as Excel shows them), because from 100,000 on a double cannot hold 10
 * decimals. Results are snapped before they are rounded, operands before they are compared, so that
 * 1.1*3&lt;=3.3 holds.
 */
public final class SnappedDecimal {
  /** How many decimals are kept. */
  public static final int DECIMALS = 10;

  private static final int DIGITS = 15;

  private SnappedDecimal() {}

  /** The snapped number, without trailing zeros; whole numbers are never written with exponents. */
  public static BigDecimal of(BigDecimal raw) {
    int wholeDigits = raw.precision() - raw.scale();
    int scale = Math.min(DECIMALS, DIGITS - wholeDigits);
    BigDecimal snapped = raw.scale() <= scale ? raw : raw.setScale(scale, RoundingMode.HALF_EVEN);
    BigDecimal stripped = snapped.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Whether it is zero once snapped. */
  public static boolean isZero(BigDecimal raw) {
    return of(raw).signum() == 0;
  }
}
