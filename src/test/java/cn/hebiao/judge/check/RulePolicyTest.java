package cn.hebiao.judge.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.judge.check.cross.CrossChecks;
import cn.hebiao.judge.check.fund.FundFilledCheck;
import cn.hebiao.judge.check.score.RowScoreCheck;
import cn.hebiao.judge.check.weight.WeightTotalCheck;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.FindingCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a rulebook says a rule is to do: when it applies, how grave it is, and what a missing figure
 * means. Every change is made in the rulebook alone.
 */
class RulePolicyTest {
  private static final FormTable FORM =
      FormTable.of(
          List.of(
              "1 2023年度部门整体支出绩效自评表",
              "2 预算部门||某市某局",
              "6 一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施",
              "7 过程指标|预算管理|三公经费控制率|||50|50|",
              "8 产出指标|数量指标|培训期数|≥4期|4期|50|50|",
              "9 总分|||||100|100|"));
  private static final FormTable DATA =
      FormTable.of(List.of("1 基础数据", "2 三公经费预算|100", "3 三公经费决算|80", "4 备案数|80", "5 采购预算|"));

  private static final String ITEMS =
      """
      == 数据项
      数据项 ! 所在表 ! 取法 ! 行标签 ! 单位 ! 空白含义
      三公预算 ! 基础数据 ! 右侧 ! 三公经费预算 ! 万元 !
      三公决算 ! 基础数据 ! 右侧 ! 三公经费决算 ! 万元 !
      备案数 ! 基础数据 ! 右侧 ! 备案数 ! 万元 !
      采购预算 ! 基础数据 ! 右侧 ! 采购预算 ! 万元 ! BLANK
      """;
  private static final String INDICATOR =
      """
      == 指标
      编号 ! 三级指标 ! 分值 ! 计分方式 ! 比率公式 ! 得分公式 ! 缺数处理 ! 状态 ! 起始年度 ! 终止年度 ! 前提
      甲1 ! 三公经费控制率 ! 50 ! 分档 ! 三公决算/三公预算 ! ≤60%:50; 其他:20 ! MISSING ! STATUS ! FROM ! TO ! PREMISE
      """;
  private static final String CHECK =
      """
      == 勾稽
      编号 ! 名称 ! 表种 ! 左式 ! 关系 ! 右式 ! 严重程度 ! 状态 ! 起始年度 ! 终止年度 ! 缺数处理 ! 前提
      勾1 ! 决算与备案 ! 部门自评表 ! 三公决算 ! = ! 备案数 ! SEVERITY ! STATUS ! FROM ! TO ! MISSING ! PREMISE
      勾2 ! 决算不超过预算 ! 部门自评表 ! 三公决算 ! ≤ ! 三公预算 ! ! ! ! ! !
      """;

  /** A template with its capital words filled in; those not named are blank. */
  private static String filled(String template, String... wordsAndValues) {
    String text = template;
    for (int i = 0; i < wordsAndValues.length; i += 2) {
      text = text.replace(wordsAndValues[i], wordsAndValues[i + 1]);
    }
    return text.replaceAll("\\b(BLANK|MISSING|STATUS|FROM|TO|PREMISE|SEVERITY)\\b", "");
  }

  private static List<String> codes(Checked checked, FindingCode code) {
    return checked.findings().stream().filter(f -> f.is(code)).map(TrialRules::line).toList();
  }

  private static ScoredRow row(Checked checked) {
    return checked.forms().stream()
        .flatMap(card -> card.rows().stream())
        .filter(row -> row.row().name().equals("三公经费控制率"))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest(name = "severity {0}, status {1}, years {2}-{3}: {4}")
  @CsvSource(
      nullValues = "-",
      value = {
        "错误, 启用, '', '', CROSS_CHECK error 基础数据!B3 80万元",
        "警告, 启用, '', '', CROSS_CHECK warning 基础数据!B3 80万元",
        "提示, 启用, '', '', CROSS_CHECK notice 基础数据!B3 80万元",
        "错误, 试行, '', '', CROSS_CHECK warning 基础数据!B3 80万元",
        "错误, 停用, '', '', ''",
        "错误, 启用, 2023, '', CROSS_CHECK error 基础数据!B3 80万元",
        "错误, 启用, 2024, '', ''",
        "错误, 启用, '', 2023, CROSS_CHECK error 基础数据!B3 80万元",
        "错误, 启用, '', 2022, ''"
      })
  void aCheckIsAsTheRulebookSays(
      String severity, String status, String from, String to, String expected) {
    String rules =
        ITEMS.replace("BLANK", "")
            + filled(CHECK, "SEVERITY", severity, "STATUS", status, "FROM", from, "TO", to);
    Checked checked = TrialRules.check(rules, FORM.and("基础数据", DATA.with(List.of("4 备案数|90"))));
    assertEquals(expected, String.join("\n", codes(checked, CrossChecks.CROSS_CHECK)));
  }

  @ParameterizedTest(name = "when figures are missing: {0}")
  @CsvSource({
    "'', '', '勾1 决算与备案 基础数据!B4 缺少数据：备案数（“备案数”未填写（基础数据!B4））。'",
    "无法评价, '', '勾1 决算与备案 基础数据!B4 缺少数据：备案数（“备案数”未填写（基础数据!B4））。'",
    "不适用, '', ''",
    "不通过, CROSS_CHECK error 基础数据!B4, ''"
  })
  void aCheckWithAMissingFigure(String policy, String finding, String open) {
    String rules = filled(ITEMS) + filled(CHECK, "MISSING", policy);
    Checked checked = TrialRules.check(rules, FORM.and("基础数据", DATA.with(List.of("4 备案数|"))));
    assertEquals(finding, String.join("\n", codes(checked, CrossChecks.CROSS_CHECK)));
    assertEquals(
        open,
        String.join(
            "\n",
            checked.unevaluated().stream()
                .filter(u -> u.rule().startsWith("勾1"))
                .map(TrialRules::line)
                .toList()));
  }

  @ParameterizedTest(name = "premise {0}, spent {1}, filed {2}: {3}")
  @CsvSource({
    "'', 80, 90, 1",
    "三公预算, 80, 90, 1",
    "采购预算, 80, 90, 0",
    "勾2, 80, 90, 1",
    "勾2, 101, 90, 0",
    "三公预算|采购预算, 80, 90, 0"
  })
  void aCheckAppliesOnlyWhereItsPremisesHold(
      String premise, String spent, String filed, int failures) {
    String rules = filled(ITEMS) + filled(CHECK, "PREMISE", premise);
    Checked checked =
        TrialRules.check(
            rules, FORM.and("基础数据", DATA.with(List.of("3 三公经费决算|" + spent, "4 备案数|" + filed))));
    assertEquals(
        failures, checked.findings().stream().filter(f -> f.rule().startsWith("勾1")).count());
  }

  @ParameterizedTest(name = "status {0}, years {1}-{2}, premise {3}: {4}")
  @CsvSource({
    "启用, '', '', '', SCORE_DIFFERS error G4 50 20",
    "试行, '', '', '', SCORE_DIFFERS warning G4 50 20",
    "停用, '', '', '', ''",
    "启用, 2023, 2023, '', SCORE_DIFFERS error G4 50 20",
    "启用, 2024, '', '', ''",
    "启用, '', 2022, '', ''",
    "启用, '', '', 三公预算, SCORE_DIFFERS error G4 50 20",
    "启用, '', '', 采购预算, ''",
    "启用, '', '', 勾2, SCORE_DIFFERS error G4 50 20"
  })
  void anIndicatorIsAsTheRulebookSays(
      String status, String from, String to, String premise, String expected) {
    String rules =
        filled(ITEMS)
            + filled(INDICATOR, "STATUS", status, "FROM", from, "TO", to, "PREMISE", premise)
            + filled(CHECK);
    Checked checked = TrialRules.check(rules, FORM.and("基础数据", DATA));
    assertEquals(expected, String.join("\n", codes(checked, RowScoreCheck.SCORE_DIFFERS)));
  }

  @Test
  void anIndicatorWhosePremiseFails_isSaidToBeOpen() {
    String rules = filled(ITEMS) + filled(INDICATOR, "PREMISE", "采购预算") + filled(CHECK);
    List<String> open =
        TrialRules.check(rules, FORM.and("基础数据", DATA)).unevaluated().stream()
            .map(TrialRules::line)
            .toList();
    assertTrue(
        open.stream().anyMatch(line -> line.startsWith("三公经费控制率 C4 前提不成立：没有“采购预算”")),
        open.toString());
  }

  @ParameterizedTest(name = "{0}: {1} points, basis {2}, total {3} of {4}, {5} to {6}")
  @CsvSource({
    "'', 50, SELF, 100, 100, 70, 100",
    "需人工, 50, SELF, 100, 100, 70, 100",
    "人工, 50, SELF, 100, 100, 70, 100",
    "得0分, 0, RULE, 50, 100, 50, 50",
    "0分, 0, RULE, 50, 100, 50, 50",
    "不适用, 50, RULE, 100, 100, 100, 100",
    "自评, 45, RULE, 95, 100, 95, 95",
    "不计, 0, RULE, 50, 50, 50, 50"
  })
  void anIndicatorWithAMissingFigure(
      String policy,
      String points,
      String basis,
      String total,
      String weight,
      String lowest,
      String highest) {
    String rules = filled(ITEMS) + filled(INDICATOR, "MISSING", policy);
    FormTable form =
        policy.equals("自评") ? FORM.with(List.of("7 过程指标|预算管理|三公经费控制率|||50|45|")) : FORM;
    Checked checked = TrialRules.check(rules, form.and("基础数据", DATA.with(List.of("2 三公经费预算|"))));
    ScoredRow row = row(checked);
    var totals = checked.forms().get(0).computed().orElseThrow();
    assertEquals(
        List.of(points, basis, total, weight, lowest, highest),
        List.of(
            row.computed().orElseThrow().toPlainString(),
            row.basis().name(),
            totals.score().orElseThrow().toPlainString(),
            totals.weight().toPlainString(),
            totals.lowest().toPlainString(),
            totals.highest().toPlainString()));
  }

  @ParameterizedTest(name = "blank means {0}")
  @CsvSource({
    "'', 1, 0",
    "未知, 1, 0",
    "0, 0, 0",
    "必填, 1, 1",
  })
  void anItemThatIsBlank(String meaning, int open, int findings) {
    String rules =
        filled(ITEMS, "BLANK", meaning)
            + """
            == 勾稽
            编号 ! 名称 ! 表种 ! 左式 ! 关系 ! 右式
            勾3 ! 采购 ! 部门自评表 ! 采购预算 ! ≤ ! 三公预算
            """;
    Checked checked = TrialRules.check(rules, FORM.and("基础数据", DATA));
    assertEquals(
        open, checked.unevaluated().stream().filter(u -> u.rule().startsWith("勾3")).count());
    assertEquals(
        "FIGURE_MISSING warning 基础数据!B5\n".repeat(findings).strip(),
        String.join("\n", codes(checked, FundFilledCheck.FIGURE_MISSING)));
  }

  @Test
  void nothingIsRequiredOfAFormThatIsStillToBeFilled() {
    FormTable blank =
        FORM.with(List.of("7 过程指标|预算管理|三公经费控制率|||50||", "8 产出指标|数量指标|培训期数|≥4期||50||", "9"));
    Checked checked = TrialRules.check(filled(ITEMS, "BLANK", "必填"), blank.and("基础数据", DATA));
    assertEquals(List.of(), codes(checked, FundFilledCheck.FIGURE_MISSING));
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "提示, 启用, WEIGHT_TOTAL_DIFFERS notice F6 90 100",
    "警告, 启用, WEIGHT_TOTAL_DIFFERS warning F6 90 100",
    "错误, 试行, WEIGHT_TOTAL_DIFFERS warning F6 90 100",
    "错误, 停用, ''"
  })
  void aGeneralCheckIsAsTheRulebookSays(String severity, String status, String expected) {
    String rules =
        """
        == 核查设置
        代码 ! 名称 ! 严重程度 ! 状态
        WEIGHT_TOTAL_DIFFERS ! 分值合计 ! SEVERITY ! STATUS
        """
            .replace("SEVERITY", severity)
            .replace("STATUS", status);
    Checked checked = TrialRules.check(rules, FORM.with(List.of("9 总分|||||90|100|")).book());
    assertEquals(
        expected, String.join("\n", codes(checked, WeightTotalCheck.WEIGHT_TOTAL_DIFFERS)));
  }

  @Test
  void rowByRow_everyRowEndsInOneWay() {
    String rules =
        """
        == 数据项
        数据项 ! 所在表 ! 取法 ! 行标签 ! 列标签 ! 单位
        预算 ! 明细 ! 逐行 ! ! 预算数 ! 万元
        支出 ! 明细 ! 逐行 ! ! 支出数 ! 万元
        执行率列 ! 明细 ! 逐行 ! ! 执行率 ! %
        == 勾稽
        编号 ! 名称 ! 表种 ! 左式 ! 关系 ! 右式
        行1 ! 各项目执行率 ! 部门自评表 ! 执行率列 ! = ! 支出/预算
        """;
    FormTable rows =
        FormTable.of(
            List.of(
                "1 项目|预算数|支出数|执行率",
                "2 甲|100|90|90%",
                "3 乙|200||80%",
                "4 丙|100|60|70%",
                "5 丁|300|150|",
                "6 戊|待定|20|40%",
                "7 己|||"));
    Checked checked = TrialRules.check(rules, FORM.and("明细", rows));
    assertEquals(
        List.of("CROSS_CHECK error 明细!D4 70% 60%"), codes(checked, CrossChecks.CROSS_CHECK));
    assertEquals(
        List.of(
            "行1 各项目执行率 明细!C3 缺少数据：支出（“支出”未填写（明细!C3））。",
            "行1 各项目执行率 明细!B6 缺少数据：预算（“预算”不是数字（明细!B6 填的是“待定”））。",
            "行1 各项目执行率 明细!D5 缺少数据：执行率列（“执行率列”未填写（明细!D5））。"),
        checked.unevaluated().stream()
            .map(TrialRules::line)
            .filter(line -> line.startsWith("行1"))
            .toList());
    assertEquals(
        List.of("明细!D5=0.5"),
        checked.fillings().stream()
            .map(f -> f.cell().sheet() + "!" + f.cell().ref().name() + "=" + f.value())
            .toList());
  }
}
