package cn.hebiao.model.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as people write them in sentences. */
public final class Written {
  private Written() {}

  /** A number without trailing zeros and exponents. */
  public static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  /** A number with at most so many decimals. */
  public static String plain(BigDecimal number, int decimals) {
    return plain(number.setScale(decimals, RoundingMode.HALF_UP));
  }

  /** A ratio as per cent with at most two decimals: 0.95 is 95%. */
  public static String percent(BigDecimal ratio) {
    return plain(ratio.movePointRight(2), 2) + "%";
  }

  /** A ratio as per cent with so many decimals. */
  public static String percent(BigDecimal ratio, int decimals) {
    return ratio.movePointRight(2).setScale(decimals, RoundingMode.HALF_UP).toPlainString() + "%";
  }
}
