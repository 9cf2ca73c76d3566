package cn.hebiao.rules.formula.function;

import cn.hebiao.rules.formula.data.SnappedDecimal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * 阶梯扣分(满分, 超出量, 每档, 扣分): every step that is started costs, as in 每超1个百分点扣0.5分, where 1.2 points
 * above cost as much as 2. Where only complete steps cost, write INT into the excess.
 */
final class StepDeduction extends Deduction {
  @Override
  public List<String> names() {
    return List.of("阶梯扣分");
  }

  @Override
  BigDecimal charged(BigDecimal quotient) {
    return SnappedDecimal.of(quotient).setScale(0, RoundingMode.CEILING);
  }

  @Override
  String chargedInExcel(String quotient) {
    return "ROUNDUP(ROUND(" + quotient + "," + SnappedDecimal.DECIMALS + "),0)";
  }
}
