package cn.hebiao.rules.rulebook;

/** What a label on a form stands for; the spellings are in the rulebooks. */
public enum Role {
  LEVEL1("一级指标"),
  LEVEL2("二级指标"),
  LEVEL3("三级指标"),
  NAME("名称"),
  TARGET("年度指标值"),
  TARGET_ADJUSTED("调整后指标值"),
  TARGET_NATURE("指标性质"),
  TARGET_UNIT("度量单位"),
  ACTUAL("实际完成值"),
  WEIGHT("分值"),
  SCORE("得分"),
  /** What was taken off the weight. */
  DEDUCTION("扣分"),
  NOTE("偏差原因"),
  CRITERIA("评分标准"),
  EXPLANATION("指标解释"),
  EVIDENCE("评价依据"),
  /** What somebody who checks the self score gives instead. */
  REVIEW_SCORE("复核分"),
  /** What an evaluation made again by the finance bureau or for it gives. */
  REEVALUATED("再评价分"),
  COMPLETION("完成率"),
  LAST_ACTUAL("上年完成值"),
  SHARE("权重占比"),
  OTHER_COLUMN("其他列"),
  BUDGET_INITIAL("年初预算数"),
  BUDGET_ADJUSTED("全年预算数"),
  EXECUTED("全年执行数"),
  RATE("执行率"),
  FUND_TOTAL("年度资金总额"),
  FUND_BLOCK("资金栏"),
  GOAL("年度总体目标"),
  /** Who fills the form. */
  AGENCY("单位名称"),
  /** Who carries a project out, and so fills its form. */
  IMPLEMENTER("实施单位"),
  /** The department above; a spelling that is 单位名称 too names it only beside another filer. */
  DEPARTMENT("主管部门"),
  PROJECT("项目名称"),
  YEAR("年度"),
  /** A date of filing, never the budget year. */
  FILING_DATE("填报日期"),
  /** Any other label above a table; nothing is read from it, but it ends the value before it. */
  OTHER_HEAD("其他表头项"),
  TOTAL("总分行"),
  SUBTOTAL("小计行"),
  STATED_TOTAL("自评总分"),
  GRADE("评价等级"),
  /** An indicator that brings points beyond the whole. */
  BONUS("加分项"),
  /** An indicator of which an agency chooses one or some. */
  OPTIONAL("可选项"),
  UNUSED("不适用"),
  DEBRIS("模板残留"),
  DEPARTMENT_TITLE("部门表标题"),
  PROJECT_TITLE("项目表标题"),
  SCORING_TITLE("评分表标题"),
  BASIC_TITLE("基础数据标题"),
  QUESTIONNAIRE_TITLE("问卷标题"),
  SUMMARY_TITLE("汇总表标题"),
  /** A deviation note that says nothing. */
  NOTE_NOTHING("说明空词", false),
  /** A sentence of a deviation note that names no cause. */
  NOTE_PHRASE("说明套话", false),
  /** Words before a sentence of a deviation note that do not change what it says. */
  NOTE_OPENING("套话开头", false),
  /** A sentence of a deviation note: more than the target was done. */
  NOTE_ABOVE("说明超额", false),
  /** A sentence of a deviation note: less than the target was done. */
  NOTE_BELOW("说明未完成", false),
  /** Words in the name of an indicator that is a share of a whole, never above 100 %. */
  SHARE_NAME("不超过100%的指标", false),
  /** Words in the name or target of an indicator that grows, so that any rate is possible. */
  GROWTH_NAME("增长类指标", false),
  /** Words in the name or target of an indicator whose figures may be below zero. */
  SIGNED_NAME("可以是负数的指标", false),
  /** Words in the name or target of an indicator that counts things and may have fractions. */
  FRACTION_NAME("可以有小数的个数", false),
  /** A clause of an actual value: the target was not reached, or only in part. */
  ACTUAL_BELOW("完成值未达到", false),
  /** Words in a target that wants something not to happen, such as 不发生. */
  NONE_WANTED("指标值不发生", false),
  /** Words in the name of an indicator of which none at all is good, such as 事故. */
  NONE_IS_RIGHT("以无为好的指标", false),
  /** Words between 完成率 and its figure in a deviation note. */
  NOTE_LINK("说明连接词", false),
  /** What a column 指标性质 says of the kind of an indicator, which is no part of its target. */
  INDICATOR_KIND("指标类别词", false),
  /** Names of indicators of which more is better, and what a form says for it. */
  HIGHER_BETTER("越高越好的名称", false),
  /** Names of indicators of which less is better, and what a form says for it. */
  LOWER_BETTER("越低越好的名称", false),
  /** Names that hold such a name and turn it: of 减少投诉件数 less is not better. */
  NOT_LOWER_BETTER("不算越低越好的名称", false),
  /** Names of costs that are a price, a standard or a rate, no amount that was spent. */
  UNIT_COST("不算金额的成本名称", false),
  /** Names of costs that are the whole of what was spent, not a part beside others. */
  WHOLE_COST("成本总额名称", false),
  /** What a standard says by which all its points are given or none: 得N分，否则不得分. */
  STANDARD_WHOLE("标准全得或不得", false),
  /** What takes a fixed number of points off for each fault: 每发现一项扣N分. */
  STANDARD_DEDUCTION("标准逐项扣分", false),
  /** What gives points: 得N分. */
  STANDARD_GAIN("标准得分", false),
  /** What says that a standard has so many points, not which of them can be had: (N分). */
  STANDARD_POINTS("标准分值", false),
  /** What gives no points: 不得分. */
  STANDARD_NOTHING("标准不得分", false),
  /** Words by which points are left to whoever scores, or follow a rate: 酌情, 按比例. */
  STANDARD_FREE("标准不限得分", false),
  /** Words by which points follow the share of the target that was reached: 按完成比例. */
  STANDARD_COMPLETION("标准按完成率", false);

  private final String chinese;
  private final boolean label;

  Role(String chinese) {
    this(chinese, true);
  }

  Role(String chinese, boolean label) {
    this.chinese = chinese;
    this.label = label;
  }

  /** Whether its spellings are labels; else they are wordings of what stands in a cell. */
  public boolean label() {
    return label;
  }

  /** The word that rulebooks use for the role. */
  public String chinese() {
    return chinese;
  }
}
