package cn.hebiao.rules.formula.function;

import java.math.BigDecimal;
import java.util.List;

/** 比例扣分(满分, 超出量, 每档, 扣分): parts of a step cost their part. */
final class ProportionalDeduction extends Deduction {
  @Override
  public List<String> names() {
    return List.of("比例扣分");
  }

  @Override
  BigDecimal charged(BigDecimal quotient) {
    return quotient;
  }

  @Override
  String chargedInExcel(String quotient) {
    return quotient;
  }
}
