package cn.hebiao.judge.score;

import cn.hebiao.rules.formula.data.SnappedDecimal;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The one place that rounds points: snapped to ten decimals, then half up.
 *
 * @param digits decimals of points, from the rulebook
 */
public record PointRounding(int digits) {
  /** Points rounded. */
  public BigDecimal points(BigDecimal exact) {
    BigDecimal rounded =
        SnappedDecimal.of(exact).setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
