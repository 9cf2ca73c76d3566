package cn.hebiao.rules.formula.function;

import java.math.RoundingMode;
import java.util.List;

/** ROUND(x, digits): rounds to the nearest, halves away from zero. */
final class Round extends DecimalRounding {
  Round() {
    super(RoundingMode.HALF_UP);
  }

  @Override
  public List<String> names() {
    return List.of("ROUND", "四舍五入");
  }
}
