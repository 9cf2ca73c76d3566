package cn.hebiao.judge.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.judge.check.FormState;
import cn.hebiao.judge.check.FormStates;
import cn.hebiao.judge.check.FormTable;
import cn.hebiao.judge.check.TrialRules;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.Totals;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.model.value.Written;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What rests on a figure with an error or a warning is a range. The forms have an execution row of
 * 10, a control rate of 40 that a rule computes from the basic data, and targets of 30 and 20.
 */
class CarriedDoubtTest {
  private static final String RULES =
      """
      == 数据项
      数据项 ! 所在表 ! 取法 ! 行标签 ! 单位
      决算 ! 基础数据 ! 右侧 ! 三公经费决算 ! 万元
      预算 ! 基础数据 ! 右侧 ! 三公经费预算 ! 万元
      接待 ! 基础数据 ! 右侧 ! 其中接待费 ! 万元
      用车 ! 基础数据 ! 右侧 ! 其中用车费 ! 万元
      == 指标
      编号 ! 三级指标 ! 分值 ! 计分方式 ! 比率名称 ! 比率公式 ! 得分公式
      甲1 ! 三公经费控制率 ! 40 ! 分档 ! 控制率 ! 决算/预算 ! <=100%:40; 其他:0
      甲2 ! 预算执行率行 ! ! 公式 ! 执行率 ! 全年执行数/全年预算数 ! 限定(全年执行数/全年预算数*分值, 0, 分值)
      == 勾稽
      编号 ! 名称 ! 表种 ! 左式 ! 关系 ! 右式 ! 严重程度 ! 提示
      勾1 ! 三公决算合计 ! 部门自评表 ! 决算 ! = ! 接待+用车 ! 警告 ! 请核对
      勾2 ! 不超预算 ! 部门自评表 ! 决算 ! ≤ ! 预算 ! 警告 ! 超支的请说明
      """;

  private static final List<String> FORM =
      """
      1 2023年度部门整体支出绩效自评表
      2 预算部门||某市某局
      3 资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
      4 年度资金总额||100|100|90|10|90%|9
      5 其中：财政拨款||100|100|90
      6 一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
      7 产出指标|成本指标|三公经费控制率|≤100%|80%|40|40|
      8 产出指标|质量指标|培训合格率|≥90%|95%|30|30|
      9 产出指标|数量指标|培训期数|≥4期|4期|20|20|
      10 总分|||||100|99|
      """
          .lines()
          .toList();

  private static Checked check(String changes, String data) {
    List<String> lines = new ArrayList<>(FORM);
    Arrays.stream(changes.split(";"))
        .map(String::strip)
        .filter(change -> !change.isEmpty())
        .forEach(
            change ->
                lines.replaceAll(
                    line -> line.split(" ")[0].equals(change.split(" ")[0]) ? change : line));
    String[] figures = data.split(",");
    FormTable basic =
        FormTable.of(
            List.of(
                "1 基础数据表",
                "2 三公经费决算|" + figures[0],
                "3 三公经费预算|" + figures[1],
                "4 其中接待费|" + figures[2],
                "5 其中用车费|" + figures[3]));
    return TrialRules.check(
        RULES,
        new Book(
            "某市某局.xlsx",
            BookFormat.XLSX,
            List.of(FormTable.of(lines).sheet("自评表"), basic.sheet("基础数据"))));
  }

  private static Totals totals(Checked checked) {
    return checked.forms().stream()
        .filter(card -> card.form().kind().scored())
        .findFirst()
        .orElseThrow()
        .computed()
        .orElseThrow();
  }

  private static String told(Checked checked) {
    return checked.findings().stream()
        .map(f -> f.code() + "@" + f.cell().map(c -> c.name()).orElse(""))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "nothing wrong # `` # 80,100,50,30 # 99 99 99 100 # ``",
        // 90 is to be 88: the execution row may bring 0 to 10.
        "parts of the spending differ # 5 其中：财政拨款||100|100|88 # 80,100,50,30"
            + " # 90 99 100 90 # FUND_PARTS_DIFFER@E4",
        // 110 of 100 may be so: the rule's 10 points stand, but are not sure.
        "more spent than planned"
            + " # 4 年度资金总额||100|100|110|10|110%|10; 5 其中：财政拨款||100|100|110; 10 总分|||||100|100|"
            + " # 80,100,50,30 # 90 100 100 100 # RATE_ABOVE_ONE@E4",
        // 80 is not 50 + 20: the 40 points of the control rate are open.
        "a figure of the basic data contradicted # `` # 80,100,50,20 # 59 99 99 60 # CROSS_CHECK@B2",
        // 120 of 100: the rule gives 0 of 40, and 40 were claimed; that it is above is no mistake.
        "a figure beyond its limit # `` # 120,100,90,30 # 59 59 99 100"
            + " # SCORE_DIFFERS@G7 CROSS_CHECK@B2",
        // Both at once: what is contradicted decides nothing, and nobody is accused by it.
        "beyond and contradicted # `` # 120,100,90,20 # 59 99 99 60 # CROSS_CHECK@B2 CROSS_CHECK@B2",
        // 9500 % can hardly be meant: 30 points are open.
        "an actual out of scale # 8 产出指标|质量指标|培训合格率|≥90%|9500%|30|30| # 80,100,50,30"
            + " # 69 99 99 70 # SHARE_ABOVE_WHOLE@E8",
      })
  void whatRestsOnAFigureInDoubtIsARange(
      String slip, String changes, String data, String totals, String findings) {
    Checked checked = check(changes, data);
    Totals found = totals(checked);
    assertEquals(
        totals,
        Written.plain(found.lowest())
            + " "
            + found.score().map(Written::plain).orElse("-")
            + " "
            + Written.plain(found.highest())
            + " "
            + Written.plain(found.byRule()),
        told(checked));
    assertEquals(findings.isBlank() ? "" : findings, told(checked));
  }

  @Test
  void theGradeFollowsTheRange() {
    Totals found = totals(check("", "80,100,50,20"));
    // 59 is 差 (below 60), 99 is 优.
    assertEquals(Optional.of("差"), found.lowestGrade());
    assertEquals(Optional.of("优"), found.highestGrade());
    assertTrue(found.isGradeOpen());
    assertFalse(totals(check("", "80,100,50,30")).isGradeOpen());
  }

  @Test
  void whatTheDroppedFindingHadExplainedIsToldAfterAll() {
    // 85.5 % of 90 % are 28.5 of 30 points; the total 97.5 counts them. Then 85.5 comes into doubt.
    String row = "8 产出指标|质量指标|培训合格率|≥90%|85.5%|30|30|生源减少; 10 总分|||||100|97.5|";
    assertEquals("SCORE_DIFFERS@G8", told(check(row, "80,100,50,30")));
    String doubtful = "7 产出指标|成本指标|三公经费控制率|≤100%|80%|40|0|按规定; 10 总分|||||100|99|";
    assertEquals("SCORE_DIFFERS@G7", told(check(doubtful, "80,100,50,30")));
    assertEquals("SCORE_TOTAL_DIFFERS@G10 CROSS_CHECK@B2", told(check(doubtful, "80,100,50,20")));
  }

  @Test
  void nothingComputedIsNeverWithoutProblems() {
    Checked checked =
        TrialRules.check(
            new Book(
                "某市某局.xlsx",
                BookFormat.XLSX,
                List.of(
                    FormTable.of(
                            List.of(
                                "1 2023年度部门整体支出绩效目标表",
                                "2 预算部门||某市某局",
                                "3 一级指标|二级指标|三级指标|年度指标值",
                                "4 产出指标|数量指标|培训期数|≥4期",
                                "5 产出指标|质量指标|培训合格率|≥90%"))
                        .sheet("目标表"))));
    assertEquals(List.of(), checked.findings().stream().map(Finding::code).toList());
    assertEquals(List.of(FormState.UNDECIDED), FormStates.of(checked).states());
    assertEquals(FormState.UNDECIDED, FormStates.whole(checked));
  }
}
