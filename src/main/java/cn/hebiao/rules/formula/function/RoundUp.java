package cn.hebiao.rules.formula.function;

import java.math.RoundingMode;
import java.util.List;

/** ROUNDUP(x, digits): rounds to away from zero. */
final class RoundUp extends DecimalRounding {
  RoundUp() {
    super(RoundingMode.UP);
  }

  @Override
  public List<String> names() {
    return List.of("ROUNDUP", "向上舍入");
  }
}
