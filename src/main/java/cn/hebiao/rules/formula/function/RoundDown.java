package cn.hebiao.rules.formula.function;

import java.math.RoundingMode;
import java.util.List;

/** ROUNDDOWN(x, digits): rounds to towards zero. */
final class RoundDown extends DecimalRounding {
  RoundDown() {
    super(RoundingMode.DOWN);
  }

  @Override
  public List<String> names() {
    return List.of("ROUNDDOWN", "向下舍入");
  }
}
