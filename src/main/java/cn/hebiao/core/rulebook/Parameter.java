package cn.hebiao.core.rulebook;

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
  EXCESS_LINE("超额说明线");

  private final String chinese;

  Parameter(String chinese) {
    this.chinese = chinese;
  }

  /** The name in rulebooks. */
  public String chinese() {
    return chinese;
  }
}
