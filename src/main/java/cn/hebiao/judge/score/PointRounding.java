package cn.hebiao.judge.score;

import cn.hebiao.rules.formula.data.SnappedDecimal;
import cn.hebiao.rules.rulebook.Rulebook;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The one place that rounds points: snapped to ten decimals, then half up.
 *
 * @param digits decimals of points, from the rulebook
 */
public record PointRounding(int digits) {
  /** The rounding that a rulebook sets. */
  public static PointRounding of(Rulebook rulebook) {
    return new PointRounding(rulebook.parameters().scoreDigits());
  }

  /** Points rounded. */
  public BigDecimal points(BigDecimal exact) {
    BigDecimal rounded =
        SnappedDecimal.of(exact).setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
