package cn.hebiao.judge.evidence;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How many places two figures are apart that should be about the same.
 *
 * @param times the one by the other, above zero
 */
record Scale(BigDecimal times) {
  private static final BigDecimal LEAST = new BigDecimal("0.8");
  private static final BigDecimal MOST = new BigDecimal("1.3");

  static Scale of(BigDecimal one, BigDecimal other) {
    return new Scale(one.divide(other, MathContext.DECIMAL64));
  }

  /** By how many places the point is off where that alone sets the one right; 0 where not. */
  int places() {
    for (int places = 1; places <= 8; places++) {
      if (isAbout(times.movePointLeft(places))) {
        return places;
      }
      if (isAbout(times.movePointRight(places))) {
        return -places;
      }
    }
    return 0;
  }

  private static boolean isAbout(BigDecimal one) {
    return one.compareTo(LEAST) >= 0 && one.compareTo(MOST) <= 0;
  }

  /** Whether it is a power of ten, so that both have the same digits. */
  boolean exact() {
    BigDecimal bare = times.stripTrailingZeros();
    return bare.precision() == 1 && bare.unscaledValue().intValue() == 1;
  }
}
