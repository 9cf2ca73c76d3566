package cn.hebiao.adapter.excel.write;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** AttributeNumbers as they stand in attributes and cells. */
final class AttributeNumbers {
  private AttributeNumbers() {}

  static long longOr(String text, long otherwise) {
    try {
      return text == null ? otherwise : Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  static int intOr(String text, int otherwise) {
    return (int) longOr(text, otherwise);
  }

  static double doubleOr(String text, double otherwise) {
    try {
      return text == null ? otherwise : Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** A width or height with at most two decimals and no trailing zeros. */
  static String length(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().toPlainString();
  }

  /** A number as a cell stores it. */
  static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return Math.abs(stripped.scale()) > 30 ? stripped.toString() : stripped.toPlainString();
  }
}
