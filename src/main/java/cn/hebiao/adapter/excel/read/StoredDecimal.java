package cn.hebiao.adapter.excel.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Stored numbers as the decimals that Excel itself works with: 15 significant digits, so that
 * 0.30000000000000004 is 0.3. A whole number of 16 or 17 digits is a code and keeps them all. The
 * one place where a binary number becomes a decimal.
 */
final class StoredDecimal {
  private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);

  /** A decimal of at most 15 digits without exponent is what it says. */
  private static final int SHORT = 15;

  /** So many digits tell one binary number from the next. */
  private static final int CODE = 17;

  private StoredDecimal() {}

  /** The number behind the text of a value; none if it is no number that Excel can hold. */
  static Optional<BigDecimal> of(String stored) {
    String text = stored.strip();
    try {
      return text.length() <= SHORT && text.indexOf('E') < 0 && text.indexOf('e') < 0
          ? Optional.of(plain(new BigDecimal(text)))
          // By way of the binary number that the text stands for, just as Excel reads it: else a
          // text of 16 or 17 digits would be rounded a second time.
          : of(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The number behind a binary number; none if it is infinite or undefined. */
  static Optional<BigDecimal> of(double stored) {
    if (!Double.isFinite(stored)) {
      return Optional.empty();
    }
    BigDecimal exact = new BigDecimal(stored);
    BigDecimal usual = plain(exact.round(EXCEL));
    int digits = exact.precision() - exact.scale();
    boolean code = digits > EXCEL.getPrecision() && digits <= CODE && usual.doubleValue() != stored;
    return Optional.of(code ? digits(exact, stored) : usual);
  }

  /** The fewest digits that stand for the number alone. */
  private static BigDecimal digits(BigDecimal exact, double stored) {
    BigDecimal few = exact.round(new MathContext(CODE - 1, RoundingMode.HALF_UP));
    return plain(few.doubleValue() == stored ? few : exact.round(new MathContext(CODE)));
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
