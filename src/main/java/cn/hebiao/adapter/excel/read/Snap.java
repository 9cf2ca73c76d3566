package cn.hebiao.adapter.excel.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Stored numbers as the decimals that Excel itself works with: 15 significant digits, so that
 * 0.30000000000000004 is 0.3. The one place where a binary number becomes a decimal.
 */
final class Snap {
  private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);

  /** Excel's numbers end at 9.99E307 and vanish below 2.2E-308. */
  private static final int MAX_EXPONENT = 308;

  private Snap() {}

  /** The number behind the text of a value; none if it is no number that Excel can hold. */
  static Optional<BigDecimal> of(String stored) {
    try {
      return of(new BigDecimal(stored.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The number behind a binary number; none if it is infinite or undefined. */
  static Optional<BigDecimal> of(double stored) {
    return Double.isFinite(stored) ? of(new BigDecimal(stored)) : Optional.empty();
  }

  private static Optional<BigDecimal> of(BigDecimal exact) {
    // The exponent is looked at first: writing out 1E999999999 would need all memory.
    long exponent = (long) exact.precision() - exact.scale();
    if (exact.signum() == 0 || exponent < -MAX_EXPONENT) {
      return Optional.of(BigDecimal.ZERO);
    }
    if (exponent > MAX_EXPONENT + 1) {
      return Optional.empty();
    }
    BigDecimal snapped = exact.round(EXCEL).stripTrailingZeros();
    return Optional.of(snapped.scale() < 0 ? snapped.setScale(0) : snapped);
  }
}
