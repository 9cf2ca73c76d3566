package cn.hebiao.core.score;

import cn.hebiao.core.formula.data.Snap;
import cn.hebiao.core.rulebook.Rulebook;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The one place that rounds points: snapped to ten decimals, then half up.
 *
 * @param digits decimals of points, from the rulebook
 */
public record Rounding(int digits) {
  /** The rounding that a rulebook sets. */
  public static Rounding of(Rulebook rulebook) {
    return new Rounding(rulebook.parameters().value("分数小数位").map(BigDecimal::intValue).orElse(2));
  }

  /** Points rounded. */
  public BigDecimal points(BigDecimal exact) {
    BigDecimal rounded = Snap.of(exact).setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
