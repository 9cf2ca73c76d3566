package cn.hebiao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.judge.score.Totals;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.value.Written;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Wherever a form states what its rows are worth, and however many tables it is made of. */
class WeightsOfFormsTest {

  /** Weight, self score and computed score of a row. */
  private static String points(ScoredRow row) {
    return String.join(
        " ", row.row().name(), figure(row.weight()), figure(row.self()), figure(row.computed()));
  }

  private static String figure(Optional<BigDecimal> number) {
    return number.map(Written::plain).orElse("-");
  }

  private static List<String> rows(Checked checked) {
    return checked.forms().stream()
        .flatMap(card -> card.rows().stream())
        .map(WeightsOfFormsTest::points)
        .toList();
  }

  /** Weight, score with its range, and grade. */
  private static String totals(Checked checked, int form) {
    Totals totals = checked.forms().get(form).computed().orElseThrow();
    return figure(Optional.of(totals.weight()))
        + " "
        + figure(totals.score())
        + " in "
        + figure(Optional.of(totals.lowest()))
        + ".."
        + figure(Optional.of(totals.highest()))
        + " "
        + totals.grade().orElse("-");
  }

  /** Errors and warnings with their cells. */
  private static List<String> accused(Checked checked) {
    return checked.findings().stream()
        .filter(finding -> finding.severity() != Severity.NOTICE)
        .map(f -> f.code() + " " + f.cell().map(CellRef::name).orElse("-"))
        .toList();
  }

  private static final String TITLE = "2022年度项目支出绩效自评表 | < | < | < | < | <";
  private static final String PROJECT = "项目名称 | 古桥修缮 | 主管部门 | 某县文物局 |  | ";

  /** 40 points over two rows with 20 and 20: these are the most each can bring; 8 of 10 is 16. */
  @Test
  void scoresThatMakeUpThePointsOfTheirLabelAreTheWeights() {
    Checked checked =
        Tables.check(
            List.of(
                TITLE,
                PROJECT,
                "一级指标 | 二级指标 | 三级指标 | 年初目标值 | 实际完成值 | 得分",
                "产出指标（40分） | 数量指标 | 修缮桥梁 | ≥10座 | 8座 | 20",
                "^ | 质量指标 | 验收合格率 | 100% | 100% | 20",
                "效益指标（满分60分） | 社会效益指标 | 通行人次 | ≥9000人次 | 9100人次 | 60",
                "总分 | < | < | < | < | 100"));
    assertEquals(List.of("修缮桥梁 20 20 16", "验收合格率 20 20 20", "通行人次 60 60 60"), rows(checked));
    assertEquals("100 96 in 96..96 优", totals(checked, 0));
    assertEquals(List.of("SCORE_DIFFERS F4"), accused(checked));
  }

  /**
   * 50 points over two rows with 25 and 20: how they are spread is not stated, nobody is accused.
   */
  @Test
  void pointsThatAreNotSpreadLeaveARange() {
    Checked checked =
        Tables.check(
            List.of(
                TITLE,
                PROJECT,
                "一级指标 | 二级指标 | 三级指标 | 年初目标值 | 实际完成值 | 得分",
                "产出指标（0-50）分 | 数量指标 | 修缮桥梁 | ≥10座 | 10座 | 25",
                "^ | 质量指标 | 验收合格率 | ≥90% | 72% | 20",
                "效益指标（50分） | 社会效益指标 | 通行人次 | ≥9000人次 | 9100人次 | 50",
                "总分 | < | < | < | < | 95"));
    assertEquals(List.of("修缮桥梁 25 25 25", "验收合格率 25 20 20", "通行人次 50 50 50"), rows(checked));
    assertEquals("100 95 in 50..100 优", totals(checked, 0));
    assertEquals(List.of(), accused(checked));
  }

  /** A weight of 20 merged over rows with 12 and 8; the second reached half of its target: 4. */
  @Test
  void aMergedWeightIsThatOfItsRowsTogether() {
    Checked checked =
        Tables.check(
            List.of(
                "2022年度项目支出绩效自评表 | < | < | < | < | < | < | <",
                "项目名称 | 古桥修缮 | 主管部门 | 某县文物局 | | | |",
                "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因",
                "产出指标 | 数量指标 | 修缮桥梁 | ≥10座 | 10座 | 20 | 12 | ",
                "^ | ^ | 修缮碑刻 | ≥6方 | 3方 | ^ | 8 | 石材未到",
                "效益指标 | 社会效益指标 | 通行人次 | ≥9000人次 | 9100人次 | 80 | 80 | ",
                "总分 | < | < | < | < | 100 | 100 | "));
    assertEquals(List.of("修缮桥梁 12 12 12", "修缮碑刻 8 8 4", "通行人次 80 80 80"), rows(checked));
    assertEquals("100 96 in 96..96 优", totals(checked, 0));
    assertEquals(List.of("SCORE_DIFFERS G5"), accused(checked));
  }

  /** One weight and one score for two rows of which one fell short: between 0 and 20. */
  @Test
  void aMergedScoreIsOpenWhereItsRowsDiffer() {
    Checked checked =
        Tables.check(
            List.of(
                "2022年度项目支出绩效自评表 | < | < | < | < | < | < | <",
                "项目名称 | 古桥修缮 | 主管部门 | 某县文物局 | | | |",
                "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因",
                "产出指标 | 数量指标 | 修缮桥梁 | ≥10座 | 10座 | 20 | 16 | ",
                "^ | ^ | 修缮碑刻 | ≥6方 | 3方 | ^ | ^ | 石材未到",
                "效益指标 | 社会效益指标 | 通行人次 | ≥9000人次 | 9100人次 | 80 | 80 | ",
                "总分 | < | < | < | < | 100 | 96 | "));
    assertEquals("100 96 in 80..100 优", totals(checked, 0));
  }

  /** 6 points without a weight: the others allow 90 of 100, the row nothing; no grade is given. */
  @Test
  void aScoreWithoutAWeightBringsNothing() {
    Checked checked =
        Tables.check(
            List.of(
                "2022年度项目支出绩效自评表 | < | < | < | < | < | < | <",
                "项目名称 | 古桥修缮 | 主管部门 | 某县文物局 | | | |",
                "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因",
                "产出指标 | 数量指标 | 修缮桥梁 | ≥10座 | 8座 | 50 | 40 | 石材未到",
                "效益指标 | 社会效益指标 | 通行人次 | ≥9000人次 | 9100人次 | 50 | 50 | ",
                "^ | ^ | 讲解场次 | ≥5场 | 5场 |  | 6 | ",
                "总分 | < | < | < | < | 100 | 96 | "));
    assertEquals("100 90 in 90..90 -", totals(checked, 0));
    assertEquals(List.of("WEIGHT_MISSING F6"), accused(checked));
  }

  private static final List<String> TWO_TABLES =
      List.of(
          "项目绩效自评表 | < | < | < | < | <",
          "项目名称 | 机房改造 | 主管部门 | 某县档案馆 | 自评总分：96 | ",
          "一级指标 | 二级指标 | 三级指标 | 年初目标值 | 年终完成值 | 自评分",
          "产出（50分） | 数量（50分） | 改造机柜 | 12台 | 12台 | 50",
          "效益（30分） | 社会效益（30分） | 查档人次 | ≥800人次 | 800人次 | 30",
          "评价方面 | 评价内容 | 分值 | 自评分 | 复核分 | 评价依据",
          "项目管理（20分） | 财务制度 | 8 | 8 |  | 有制度",
          "^ | 运行监管 | 12 | 8 |  | 缺一次检查记录");

  /** 50 + 30 of the indicators and 8 + 8 of the second table make up the 96 above. */
  @Test
  void aSecondBlockOfScoresBelongsToTheForm() {
    Checked checked = Tables.check(TWO_TABLES);
    assertEquals(1, checked.forms().size());
    assertEquals(
        List.of("改造机柜 50 50 50", "查档人次 30 30 30", "财务制度 8 8 8", "运行监管 12 8 8"), rows(checked));
    assertEquals("100 96 in 80..100 优", totals(checked, 0));
    assertEquals(List.of(), accused(checked));
  }

  /** 89 written for 96. */
  @Test
  void theTotalIsThatOfBothBlocks() {
    List<String> lines = new ArrayList<>(TWO_TABLES);
    lines.set(1, "项目名称 | 机房改造 | 主管部门 | 某县档案馆 | 自评总分：89 | ");
    assertEquals(List.of("SCORE_TOTAL_DIFFERS E2"), accused(Tables.check(lines)));
  }

  /** A label with 20 points and nothing below: 16 of the 96 may be there. No grade is given. */
  @Test
  void aTotalIsNotJudgedWhileAPartWasNotRead() {
    Checked checked =
        Tables.check(
            List.of(
                TITLE,
                PROJECT,
                "一级指标 | 二级指标 | 三级指标 | 年初目标值 | 实际完成值 | 得分",
                "产出指标（50分） | 数量指标 | 修缮桥梁 | ≥10座 | 10座 | 50",
                "效益指标（30分） | 社会效益指标 | 通行人次 | ≥9000人次 | 9100人次 | 30",
                "管理指标（20分） |  |  |  |  | ",
                "总分 | < | < | < | < | 96"));
    assertEquals(List.of(), accused(checked));
    assertEquals("80 80 in 80..80 -", totals(checked, 0));
    assertEquals(
        1,
        checked.unevaluated().stream()
            .filter(open -> open.reason().key().equals("check.totalOpen"))
            .count());
  }

  /** Headings nobody has seen: 顶格 sums to 100 and bounds the scores, 所定 stands left of 完成值. */
  @Test
  void headingsNeverSeenAreToldByWhatTheyHold() {
    Checked checked =
        Tables.check(
            List.of(
                "2022年度项目支出绩效自评表 | < | < | < | < | < | < | <",
                "项目名称 | 古桥修缮 | 主管部门 | 某县文物局 | | | |",
                "一级指标 | 二级指标 | 三级指标 | 所定 | 完成值 | 顶格 | 得分 | 偏差原因",
                "产出指标 | 数量指标 | 修缮桥梁 | ≥10座 | 8座 | 50 | 50 | 石材未到",
                "效益指标 | 社会效益指标 | 通行人次 | ≥9000人次 | 9100人次 | 50 | 50 | ",
                "总分 | < | < | < | < | 100 | 100 | "));
    assertEquals(List.of("修缮桥梁 50 50 40", "通行人次 50 50 50"), rows(checked));
    assertEquals(List.of("SCORE_DIFFERS G4"), accused(checked));
    assertEquals(
        List.of("D3 年度指标值 所定", "F3 分值 顶格"),
        checked.findings().stream()
            .filter(finding -> finding.severity() == Severity.NOTICE)
            .filter(finding -> finding.message().args().containsKey("seen"))
            .map(
                f ->
                    f.cell().orElseThrow().name()
                        + " "
                        + f.message().args().get("role")
                        + " "
                        + f.message().args().get("seen"))
            .sorted()
            .toList());
  }

  /** Four columns 得分: those beside the levels are weights, the last one holds the scores. */
  @Test
  void columnsOfOneNameAreToldApart() {
    Checked checked =
        Tables.check(
            List.of(
                "部门整体支出绩效评价指标表 | < | < | < | < | < | < | <",
                "一级指标 | 得分 | 二级指标 | 得分 | 三级指标 | 得分 | 评价标准 | 得分",
                "投入 | 40 | 预算配置 | 40 | 在编人员控制率 | 25 | ≤100%得满分 | 25",
                "^ | ^ | ^ | ^ | 接待费变动率 | 15 | ≤0得满分 | 9",
                "过程 | 60 | 预算执行 | 60 | 预算完成率 | 60 | 每低5%扣2分 | 58",
                "合计 | 100 |  | 100 |  | 100 |  | 92"));
    assertEquals(List.of("在编人员控制率 25 25 25", "接待费变动率 15 9 9", "预算完成率 60 58 58"), rows(checked));
    assertEquals(List.of(), accused(checked));
    Scorecard card = checked.forms().get(0);
    assertEquals(Optional.of(new BigDecimal("92")), card.declared().score());
  }

  /** The county's score is the form's own, the city's comes after it. */
  @Test
  void scoresOfCountyAndCityAreToldApart() {
    Checked checked =
        Tables.check(
            List.of(
                "2017年度部门整体支出绩效自评表 | < | < | < | < | < | <",
                "单位名称 | 某县扶贫办公室 | | | | |",
                "一级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 县级评分 | 市级评分",
                "产出 | 修建水窖 | ≥40口 | 40口 | 60 | 60 | 58",
                "效益 | 受益户数 | ≥200户 | 210户 | 40 | 40 | 40",
                "合计 | < | < | < | 100 | 100 | 98"));
    assertEquals(List.of("修建水窖 60 60 60", "受益户数 40 40 40"), rows(checked));
    assertEquals(List.of(), accused(checked));
  }

  /** Each project of a table has weights of its own: 90 beside the 10 of the execution, twice. */
  @Test
  void projectsOfOneTableAreFormsOfTheirOwn() {
    Checked checked =
        Tables.check(
            List.of(
                "项目绩效目标表 | < | < | < | < | < | <",
                "项目名称 | 项目单位 | 一级指标 | 二级指标 | 三级指标 | 目标值 | 分值",
                "苗圃管护 | 某旗林场 | 产出指标(60分) | 数量指标 | 管护面积 | ≥300亩 | 60",
                "^ | ^ | 满意度指标(30分) | 满意度 | 职工满意度 | ≥90% | 30",
                "防火巡护 | 某旗林场 | 产出指标(50分) | 数量指标 | 巡护里程 | ≥900公里 | 50",
                "^ | ^ | 效益指标(40分) | 生态效益 | 火情下降率 | ≥10% | 40"));
    assertEquals(
        List.of("苗圃管护", "防火巡护"),
        checked.forms().stream()
            .map(card -> card.form().heading().project().orElseThrow())
            .toList());
    assertEquals(List.of(), accused(checked));
  }

  /** Of two optional indicators with 40 points each one is chosen; the award comes on top. */
  @Test
  void optionalAndBonusRowsAreNoPartOfTheSum() {
    Checked checked =
        Tables.check(
            List.of(
                "2019年度部门整体支出绩效自评表 | < | < | < | < | < | <",
                "单位名称 | 某区园林所 | | | | |",
                "一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分",
                "产出（60分） | 数量 | 补栽行道树 | ≥500株 | 500株 | 60 | 60",
                "效益（40分） | 社会效益 | 绿化覆盖率（可选项） | ≥38% | 38% | 40 | 40",
                "^ | 生态效益 | 古树存活率（可选项） | ≥98% |  | 40 | ",
                "加分项 | 创新 | 获上级表彰 |  | 1项 |  | 1",
                "合计 | < | < | < | < | 100 | 101"));
    assertEquals(List.of(), accused(checked));
  }

  /** What is crossed out is no indicator, and notes above the total do not end the table. */
  @Test
  void crossedOutRowsAndNotesAreNoIndicators() {
    Checked checked =
        Tables.check(
            List.of(
                "2022年度项目支出绩效自评表 | < | < | < | < | < | < | <",
                "项目名称 | 古桥修缮 | 主管部门 | 某县文物局 | | | |",
                "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因",
                "产出指标 | 数量指标 | 修缮桥梁 | ≥10座 | 10座 | 50 | 50 | ",
                "效益指标 | 社会效益指标 | 通行人次 | ≥9000人次 | 9100人次 | 50 | 50 | ",
                "^ | 生态效益指标 | 指标1：/ | / | / | / | / | /",
                "^ | 可持续影响指标 | 无 |  |  |  |  | ",
                "其他需要说明的事项 | 无 | < | < | < | < | < | <",
                "总分 | < | < | < | < | 100 | 100 | "));
    assertEquals(List.of("修缮桥梁 50 50 50", "通行人次 50 50 50"), rows(checked));
    assertEquals(Optional.of(new BigDecimal("100")), checked.forms().get(0).declared().score());
    assertEquals(List.of(), accused(checked));
  }

  /**
   * 90 points of indicators and a whole of 100 leave 10 for the execution, of which 95 % are 9.5.
   */
  @Test
  void anExecutionRowIsWorthWhatTheRestLeaves() {
    Checked checked =
        Tables.check(
            List.of(
                "2022年度项目支出绩效自评表 | < | < | < | < | < | <",
                "项目名称 | 古桥修缮 | 主管部门 | 某县文物局 | | |",
                "项目资金（万元） | 预算数： | 200 | 执行数： | 190 | 执行率： | 95%",
                " | 预算执行率 | 95% | 预算执行得分 | 8.5 | | ",
                "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分",
                "产出指标 | 数量指标 | 修缮桥梁 | ≥10座 | 10座 | 50 | 50",
                "效益指标 | 社会效益指标 | 通行人次 | ≥9000人次 | 9100人次 | 40 | 40",
                "总分 | < | < | < | < | 100 | 98.5"));
    assertEquals("100 99.5 in 99.5..99.5 优", totals(checked, 0));
    assertEquals(List.of("SCORE_DIFFERS E4"), accused(checked));
  }

  /** A table of basic data under its own title is not the heading of the form below. */
  @Test
  void basicDataAboveAFormIsAFormOfItsOwn() {
    Checked checked =
        Tables.check(
            List.of(
                "部门整体支出绩效评价基础数据表 | < | < | <",
                "财政供养人员 | 编制数 | 实有人数 | 控制率",
                " | 40 | 38 | 95%",
                "经费控制情况 | 上年决算数 | 本年预算数 | 本年决算数",
                "三公经费 | 12.5 | 12 | 11.8",
                "会议费 | 3 | 3 | 2.6",
                "培训费 | 4 | 4 | 3.9",
                "部门整体支出绩效评价指标表 | < | < | <",
                "一级指标 | 三级指标 | 分值 | 得分",
                "投入 | 人员控制率 | 40 | 40",
                "过程 | 会议费控制率 | 60 | 60",
                "合计 | < | 100 | 100"));
    assertEquals(
        List.of("basic-data A1:D7", "scoring A8:D12"),
        checked.forms().stream()
            .map(card -> card.form().kind().token() + " " + card.form().range().name())
            .toList());
    assertEquals(List.of("人员控制率 40 40 40", "会议费控制率 60 60 60"), rows(checked));
    assertEquals(List.of(), accused(checked));
  }
}
