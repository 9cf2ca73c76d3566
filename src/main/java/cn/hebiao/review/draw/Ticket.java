package cn.hebiao.review.draw;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.UnaryOperator;

/**
 * The lot of a unit: the first twelve digits of the SHA-256 of seed, a bar and what the unit is
 * known by. Anybody with a tool for SHA-256 can make it again.
 *
 * @param digits twelve hexadecimal digits
 */
public record Ticket(String digits) {
  private static final int LENGTH = 12;
  private static final int BASE = 16;
  private static final long ALL = 1L << (4 * LENGTH);

  /** The lot of a unit under a seed. */
  public static Ticket of(String seed, String id, UnaryOperator<String> sha256) {
    return new Ticket(sha256.apply(text(seed, id)).substring(0, LENGTH));
  }

  /** The text that is hashed. */
  public static String text(String seed, String id) {
    return seed + "|" + id;
  }

  /** The digits as a fraction from 0 to 1. */
  double fraction() {
    return (double) Long.parseLong(digits, BASE) / ALL;
  }

  /** The same as it is shown. */
  public BigDecimal shown() {
    return BigDecimal.valueOf(fraction()).round(new MathContext(9));
  }

  /** What units of a weight are ordered by, as it is shown. */
  public BigDecimal order(BigDecimal weight) {
    return BigDecimal.valueOf(key(weight.doubleValue())).round(new MathContext(9));
  }

  /** By this units are ordered: the smaller, the sooner drawn. */
  double key(double weight) {
    return -StrictMath.log1p(-fraction()) / weight;
  }
}
