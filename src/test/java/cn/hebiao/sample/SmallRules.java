package cn.hebiao.sample;

import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.adapter.formula.Exp4jFormulaEngine;
import cn.hebiao.judge.book.BookChecker;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.rules.reading.RulebookDraft;
import cn.hebiao.rules.reading.RulebookReader;
import cn.hebiao.rules.reading.TextBook;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.rules.rulebook.RulebookSet;
import java.util.List;

/** A national rulebook of a few lines, for tests that need no published one. */
public final class SmallRules {
  public static final Messages MESSAGES = MessageFiles.load();

  /** Points by completion; 优 from 90, 良 from 80, 中 from 60. */
  public static final String NATIONAL =
      """
      == 说明
      项 ! 内容
      规则簿 ! 小规则簿
      适用范围 ! 全国通用
      适用表种 ! 部门自评表|项目自评表|指标评分表
      == 标签
      角色 ! 写法1 ! 写法2
      一级指标 ! 一级指标
      二级指标 ! 二级指标
      三级指标 ! 三级指标
      年度指标值 ! 年度指标值
      实际完成值 ! 实际完成值
      分值 ! 分值
      得分 ! 得分
      偏差原因 ! 偏差原因
      年初预算数 ! 年初预算数
      全年预算数 ! 全年预算数
      全年执行数 ! 全年执行数
      执行率 ! 执行率
      年度资金总额 ! 年度资金总额
      单位名称 ! 填报单位
      项目名称 ! 项目名称
      总分行 ! 总分
      评价等级 ! 等级
      项目表标题 ! 项目支出绩效自评表
      部门表标题 ! 部门整体支出绩效自评表
      == 指标
      编号 ! 一级指标 ! 三级指标 ! 计分方式 ! 比率名称 ! 比率公式 ! 得分公式 ! 评分规则
      资金01 ! ! 预算执行率行 ! 公式 ! 预算执行率 ! 全年执行数/全年预算数 ! 限定(比率*分值, 0, 分值) ! 按执行率计分
      == 完成率计分
      情形 ! 得分公式 ! 评分规则
      越高越好 ! 限定(实际/目标*分值, 0, 分值) ! 未达到的按比例计分
      越低越好 ! IF(实际<=目标, 分值, 0) ! 超过的不得分
      等于 ! 限定(实际/目标*分值, 0, 分值) ! 未达到的按比例计分
      目标为零 ! IF(实际=0, 分值, 0) ! 实际为零得满分
      未写方向 ! 限定(实际/目标*分值, 0, 分值) ! 未达到的按比例计分
      定性 ! ! 由人评定
      == 等级
      等级 ! 下限 ! 其他写法
      优 ! 90 ! 优秀
      良 ! 80 ! 良好
      中 ! 60
      差 ! 0
      == 参数
      参数 ! 值
      总分 ! 100
      分数小数位 ! 2
      """;

  /** Four indicators on one sheet, everything reached, full marks. */
  public static final String FORM =
      """
      == 自评表
      2023年度项目支出绩效自评表
      项目名称 ! 道路养护 ! 填报单位 ! 某县交通局
      一级指标 ! 二级指标 ! 三级指标 ! 年度指标值 ! 实际完成值 ! 分值 ! 得分 ! 偏差原因
      产出指标 ! 数量指标 ! 养护里程 ! ≥100公里 ! 100公里 ! 40 ! 40
      产出指标 ! 质量指标 ! 合格率 ! ≥95% ! 95% ! 20 ! 20
      效益指标 ! 社会效益指标 ! 投诉件数 ! ≤5件 ! 5件 ! 20 ! 20
      满意度指标 ! 满意度指标 ! 群众满意度 ! ≥90% ! 90% ! 20 ! 20
      总分 ! ! ! ! ! 100 ! 100
      """;

  private SmallRules() {}

  /** The rulebook of a text. */
  public static Rulebook rulebook(String text) {
    var reading = reader().read(TextBook.of(text));
    return reading.rulebook().orElseThrow(() -> new AssertionError(reading.problems()));
  }

  /** The rulebook of a text with everything that is known about its cells. */
  public static RulebookDraft draft(String text) {
    return reader().draft(TextBook.of(text));
  }

  private static RulebookReader reader() {
    return new RulebookReader(LabelText::normalise);
  }

  /** What checks by a national rulebook. */
  public static BookChecker checker(String national) {
    return new BookChecker(
        RulebookSet.of(rulebook(national), List.of()), new Exp4jFormulaEngine(), MESSAGES);
  }

  /** The result of forms by the small rulebook. */
  public static Checked check(String forms) {
    return check(NATIONAL, forms);
  }

  /** The result of forms by another national rulebook. */
  public static Checked check(String national, String forms) {
    return checker(national).check(TextBook.of(forms), "某县交通局.xlsx");
  }
}
