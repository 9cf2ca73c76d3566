package cn.hebiao.rules.rulebook;

/** The thresholds that the checks know by name; rulebooks set them on the sheet 参数. */
public enum Parameter {
  /** Points that all weights of a form must add up to. */
  FULL_SCORE("总分"),
  /** How many decimals computed points are rounded to. */
  SCORE_DIGITS("分数小数位"),
  /** Usual points of the execution row of a project form. */
  FUND_WEIGHT("项目表一级权重_预算执行率"),
  /** Execution rates below this have to be explained. */
  RATE_LINE("执行率说明线"),
  /** Completion rates from this on have to be explained. */
  EXCESS_LINE("超额说明线"),
  /** Deviation notes of at least this many characters may not be equal on different rows. */
  REPEATED_NOTE("说明雷同字数"),
  /** Characters from which on the same text in several agencies' forms is no coincidence. */
  COPIED_LENGTH("雷同文字最少字数"),
  /** In how many agencies' forms such a text has to be. */
  COPIED_AGENCIES("雷同文字最少单位数"),
  /** How many self totals there must be to say that they bunch. */
  BUNCH_FORMS("扎堆最少表数"),
  /** How many points above a grade line count as just above it. */
  BUNCH_WIDTH("扎堆分数宽度"),
  /** Which share of the totals just above a line is conspicuous. */
  BUNCH_SHARE("扎堆比例"),
  /** How many times its target an actual is where the target was far too low. */
  LOW_TARGET_MULTIPLE("目标偏低倍数"),
  /** How many such targets a form must have to be named. */
  LOW_TARGET_COUNT("目标偏低最少个数"),
  /** Which share of its comparable targets they must be. */
  LOW_TARGET_SHARE("目标偏低比例"),
  /** How many times its target, without a good reason, an actual value hardly is. */
  ACTUAL_APART("数量级存疑倍数"),
  /** From which target on an actual value that is just ten times it is in doubt. */
  TENFOLD_TARGET("十倍存疑最小指标值"),
  /** What times its target an actual value is as good as ten times it. */
  TENFOLD("十倍存疑倍数"),
  /** How many times what was planned a cost hardly is. */
  COST_APART("成本存疑倍数"),
  /** From which growth on one of ten times its target is in doubt, a ratio. */
  GROWTH_APART("增长率存疑线"),
  /** How many times apart budget and spending are where the unit of one is not the other's. */
  AMOUNTS_APART("资金存疑倍数"),
  /** Least budget of a project, in 元, that is believed under a heading that says 元. */
  LEAST_PROJECT("项目资金存疑线"),
  /** The same of a whole department. */
  LEAST_DEPARTMENT("部门资金存疑线"),
  /** Which share of the rows have a column filled where it is in use. */
  COLUMN_IN_USE("栏目启用比例"),
  /** Characters from which on names that differ in one may be the same agency. */
  NAME_LENGTH("近似名称最少字数");

  private final String chinese;

  Parameter(String chinese) {
    this.chinese = chinese;
  }

  /** The name in rulebooks. */
  public String chinese() {
    return chinese;
  }
}
