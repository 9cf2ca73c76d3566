package cn.hebiao.rules.rulebook;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Names that every formula may use without a data item, as far as the form has the figure. */
public enum BuiltIn {
  /** Budget at the start of the year, in 元. */
  BUDGET_INITIAL("年初预算数", false),
  /** Budget after adjustment, in 元. */
  BUDGET_ADJUSTED("全年预算数", false),
  /** Spent in the year, in 元. */
  EXECUTED("全年执行数", false),
  /** The execution rate as declared, as a ratio. */
  RATE("执行率", false),
  /** Points that the fund row can bring. */
  FUND_WEIGHT("资金分值", false),
  /** Points that the fund row is given. */
  FUND_SCORE("资金得分", false),
  /** Sum of the weights of all rows, the fund row among them. */
  WEIGHT_SUM("分值合计", false),
  /** Sum of the self scores of all rows, the fund row among them. */
  SCORE_SUM("得分合计", false),
  /** The total score as declared. */
  STATED_TOTAL("自评总分", false),
  /** The total weight as declared. */
  STATED_WEIGHT("分值总计", false),
  /** The ratio of the indicator that is being scored. */
  RATIO("比率", true),
  /** Points that the indicator can bring. */
  WEIGHT("分值", true),
  /** The indicator's self score. */
  SELF_SCORE("自评得分", true),
  /** The indicator's target. */
  TARGET("目标", true),
  /** The indicator's actual. */
  ACTUAL("实际", true);

  private static final Set<BuiltIn> POINTS =
      EnumSet.of(
          FUND_WEIGHT,
          FUND_SCORE,
          WEIGHT_SUM,
          SCORE_SUM,
          STATED_TOTAL,
          STATED_WEIGHT,
          WEIGHT,
          SELF_SCORE);

  private final String chinese;
  private final boolean ofRow;

  BuiltIn(String chinese, boolean ofRow) {
    this.chinese = chinese;
    this.ofRow = ofRow;
  }

  /** The name in formulas. */
  public String chinese() {
    return chinese;
  }

  /** The figure of a name in formulas. */
  public static Optional<BuiltIn> of(String chinese) {
    return Arrays.stream(values()).filter(name -> name.chinese.equals(chinese)).findFirst();
  }

  /** Whether it is a number of points, which is never rounded when it is written. */
  public boolean exact() {
    return POINTS.contains(this);
  }

  /** Whether it differs from indicator to indicator; the others belong to the form. */
  public boolean ofRow() {
    return ofRow;
  }
}
