package cn.hebiao.judge.diagnose.slip;

import cn.hebiao.model.value.Figure;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a figure may have been meant to be, if a single slip of the pen was made in it. */
public final class SimpleSlips {
  private static final int MOST_PLACES = 4;

  private SimpleSlips() {}

  /**
   * The figures, in base units: two neighbouring digits the other way round, the decimal point some
   * places off, or without a minus sign that does not belong there.
   */
  public static List<BigDecimal> of(Figure written) {
    Set<BigDecimal> meant = new LinkedHashSet<>();
    if (written.number().signum() != 0) {
      swapped(written).forEach(digits -> meant.add(written.unit().toBase(digits)));
      for (int places = 1; places <= MOST_PLACES; places++) {
        meant.add(written.number().scaleByPowerOfTen(-places));
        meant.add(written.number().scaleByPowerOfTen(places));
      }
    }
    if (written.number().signum() < 0) {
      meant.add(written.number().negate());
    }
    return List.copyOf(meant);
  }

  private static List<BigDecimal> swapped(Figure figure) {
    BigDecimal number = figure.unit().fromBase(figure.number());
    String digits = number.setScale(Math.max(number.scale(), figure.decimals())).toPlainString();
    Set<BigDecimal> swapped = new LinkedHashSet<>();
    for (int one = 0; one < digits.length() - 1; one++) {
      int other = digits.charAt(one + 1) == '.' ? one + 2 : one + 1;
      boolean both =
          Character.isDigit(digits.charAt(one))
              && Character.isDigit(digits.charAt(other))
              && digits.charAt(one) != digits.charAt(other);
      if (both) {
        StringBuilder meant = new StringBuilder(digits);
        meant.setCharAt(one, digits.charAt(other));
        meant.setCharAt(other, digits.charAt(one));
        swapped.add(new BigDecimal(meant.toString()));
      }
    }
    return List.copyOf(swapped);
  }
}
