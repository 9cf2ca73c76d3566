package cn.hebiao.judge.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A department form over true amounts; every figure on it is rounded from the true one. */
record RoundedFunds(
    List<BigDecimal> budgets, List<BigDecimal> spent, int amount, int rate, int score) {
  static RoundedFunds of(List<Long> parts, List<Integer> shares, int amount, int rate, int score) {
    List<BigDecimal> budgets = new ArrayList<>();
    List<BigDecimal> spent = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      BigDecimal budget = BigDecimal.valueOf(parts.get(i), 6);
      budgets.add(budget);
      spent.add(budget.multiply(BigDecimal.valueOf(shares.get(i), 3)));
    }
    return new RoundedFunds(budgets, spent, amount, rate, score);
  }

  private static BigDecimal sum(List<BigDecimal> parts) {
    return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  BigDecimal trueRate() {
    return sum(spent).divide(sum(budgets), MathContext.DECIMAL128);
  }

  BigDecimal writtenRate() {
    return round(trueRate().multiply(new BigDecimal("100")), rate);
  }

  BigDecimal writtenScore() {
    return round(trueRate().multiply(BigDecimal.TEN), score);
  }

  BigDecimal budget() {
    return round(sum(budgets), amount);
  }

  BigDecimal executed() {
    return round(sum(spent), amount);
  }

  FormTable form(BigDecimal stated, BigDecimal points, BigDecimal executed) {
    List<String> lines = new ArrayList<>();
    lines.add("1 2023年度部门整体支出绩效自评表");
    lines.add("2 预算部门||某市某局");
    lines.add("3 资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分");
    lines.add(
        "4 年度资金总额||%s!|%s!|%s!|10|%s%%|%s!"
            .formatted(
                budget().toPlainString(),
                budget().toPlainString(),
                executed.toPlainString(),
                stated.toPlainString(),
                points.toPlainString()));
    for (int i = 0; i < budgets.size(); i++) {
      String budget = round(budgets.get(i), amount).toPlainString();
      lines.add(
          "5.%d 其中：第%d项||%s!|%s!|%s!"
              .formatted(i, i + 1, budget, budget, round(spent.get(i), amount).toPlainString()));
    }
    lines.add("6 一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施");
    lines.add("7 产出指标|数量指标|培训期数|≥4期|4期|90|90|");
    lines.add("8 总分|||||100|%s!".formatted(points.add(new BigDecimal("90")).toPlainString()));
    return FormTable.of(lines);
  }

  private static BigDecimal round(BigDecimal value, int decimals) {
    return value.setScale(decimals, RoundingMode.HALF_UP);
  }
}
