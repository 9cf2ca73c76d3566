package cn.hebiao.model.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * A unit of measure.
 *
 * @param dimension what it measures
 * @param label the unit as it is written, empty where none is
 * @param base the unit that figures are converted to, for example 元 for 万元
 * @param factor how many base units it is, above zero and a power of ten times a whole number
 */
public record Unit(Dimension dimension, String label, String base, BigDecimal factor) {
  /** No unit at all. */
  public static final Unit NONE = new Unit(Dimension.NONE, "", "", BigDecimal.ONE);

  /** Things counted, without saying which. */
  public static final Unit PIECES = new Unit(Dimension.COUNT, "", "", BigDecimal.ONE);

  /** 百分之一, the unit of rates. */
  public static final Unit PERCENT = new Unit(Dimension.RATIO, "%", "1", new BigDecimal("0.01"));

  /** A share written without a percent sign: 0.95. */
  public static final Unit SHARE = new Unit(Dimension.RATIO, "", "1", BigDecimal.ONE);

  /** Score points. */
  public static final Unit POINT = new Unit(Dimension.POINTS, "分", "分", BigDecimal.ONE);

  public Unit {
    if (factor.signum() <= 0) {
      throw new IllegalArgumentException("unit factor must be above zero: " + factor);
    }
  }

  /** Whether this is a unit that measures something, not {@link #NONE} or a bare 万. */
  public boolean measures() {
    return dimension != Dimension.NONE;
  }

  /** Whether nothing at all is written: neither a unit nor a bare 万. */
  public boolean isAbsent() {
    return dimension == Dimension.NONE && label.isEmpty();
  }

  /** Whether figures in the two units can be put side by side. */
  public boolean convertsTo(Unit other) {
    return dimension == other.dimension && base.equals(other.base);
  }

  /** Whether it counts things of which there are no parts, such as 家. */
  public boolean isWhole() {
    return dimension == Dimension.COUNT && StandardUnits.WHOLE.contains(base);
  }

  /** A number written in this unit, in base units. */
  public BigDecimal toBase(BigDecimal written) {
    return written.multiply(factor);
  }

  /** A number of base units, written in this unit. */
  public BigDecimal fromBase(BigDecimal number) {
    boolean shifted = factor.precision() == 1 && factor.unscaledValue().equals(BigInteger.ONE);
    return shifted && number.precision() <= MathContext.DECIMAL128.getPrecision()
        ? number.scaleByPowerOfTen(factor.scale())
        : number.divide(factor, MathContext.DECIMAL128);
  }

  /** This unit so many times over: 人 by 10000 is 万人. */
  Unit times(String prefix, BigDecimal times) {
    return new Unit(dimension, prefix + label, base, factor.multiply(times));
  }
}
