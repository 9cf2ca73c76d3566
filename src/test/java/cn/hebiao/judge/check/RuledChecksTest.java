package cn.hebiao.judge.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.judge.check.score.BandEdgeCheck;
import cn.hebiao.judge.check.score.RowScoreCheck;
import cn.hebiao.judge.check.sheet.ExcerptCheck;
import cn.hebiao.judge.check.weight.RuledWeightCheck;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.judge.score.Totals;
import cn.hebiao.model.finding.FindingCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that need rules of a place: weights that are fixed, scores by bands, repeated tables. */
class RuledChecksTest {
  private static final FormTable SCORING =
      FormTable.of(
          List.of(
              "1 某市某局2023年度部门整体绩效评价指标评分表",
              "2 一级指标|二级指标|三级指标|评分标准|分值|得分",
              "3 过程|预算管理|三公经费控制率|不超预算得满分|30|30",
              "4 产出|数量|培训期数|按计划完成得满分|30|30",
              "5 效益|满意度|群众满意度|达到90%得满分|40|40",
              "6 总分||||100|100"));

  static final String BANDS =
      """
      == 数据项
      数据项 ! 所在表 ! 取法 ! 行标签 ! 单位
      决算 ! 基础数据 ! 右侧 ! 三公经费决算 ! 万元
      预算 ! 基础数据 ! 右侧 ! 三公经费预算 ! 万元
      满意率 ! 基础数据 ! 右侧 ! 满意率 ! %
      == 指标
      编号 ! 三级指标 ! 分值 ! 计分方式 ! 比率名称 ! 比率公式 ! 得分公式
      甲1 ! 三公经费控制率 ! 30 ! 分档 ! 控制率 ! 决算/预算 ! <90%:30; ≤100%:20; 其他:0
      甲2 ! 群众满意度 ! 40 ! 分档 ! 满意率 ! 满意率 ! ≥95%:40; ≥90%:30; 其他:10
      甲3 ! 培训期数 ! 30 ! 人工 ! ! !
      """;

  private static FormTable data(String spent, String budget, String content) {
    return FormTable.of(
        List.of("1 基础数据", "2 三公经费决算|" + spent, "3 三公经费预算|" + budget, "4 满意率|" + content));
  }

  private static List<String> lines(Checked checked, FindingCode... codes) {
    Set<FindingCode> wanted = Set.of(codes);
    return checked.findings().stream()
        .filter(f -> wanted.contains(f.code()))
        .map(TrialRules::line)
        .toList();
  }

  @ParameterizedTest(name = "weights {0} and {1}: {2}")
  @CsvSource({
    "30, 40, ''",
    "25, 40, WEIGHT_NOT_AS_RULED warning E3 25 30",
    "30, 45, WEIGHT_NOT_AS_RULED warning E5 45 40"
  })
  void weightsOfAScoringFormAreTheRulebooks(String first, String second, String expected) {
    FormTable form =
        SCORING.with(
            List.of(
                "3 过程|预算管理|三公经费控制率|不超预算得满分|" + first + "|20",
                "5 效益|满意度|群众满意度|达到90%得满分|" + second + "|40"));
    Checked checked = TrialRules.check(BANDS, form.and("基础数据", data("95", "100", "97%")));
    assertEquals(expected, String.join("\n", lines(checked, RuledWeightCheck.WEIGHT_NOT_AS_RULED)));
  }

  @ParameterizedTest(name = "{0} of {1}, {2} content, scores {3} and {4}")
  @CsvSource(
      delimiter = ';',
      value = {
        "80.00!; 100.00!; 97.5%; 30; 40; ''; ''",
        "90.00!; 100.00!; 97.5%; 30; 40; SCORE_DEPENDS_ON_ROUNDING F3; ''",
        "90.00!; 100.00!; 97.5%; 20; 40; SCORE_DEPENDS_ON_ROUNDING F3; ''",
        "90.00!; 100.00!; 97.5%; 0; 40; SCORE_DEPENDS_ON_ROUNDING F3; SCORE_DIFFERS F3",
        "89.98!; 100.00!; 97.5%; 20; 40; ''; SCORE_DIFFERS F3",
        "100.00!; 100.00!; 97.5%; 20; 40; ''; ''",
        "99.99!; 100.00!; 97.5%; 20; 40; ''; ''",
        "100.01!; 100.00!; 97.5%; 0; 40; ''; ''",
        "100.0!; 100.04!; 97.5%; 0; 40; SCORE_DEPENDS_ON_ROUNDING F3; ''",
        "80.00!; 100.00!; 95%; 30; 40; SCORE_DEPENDS_ON_ROUNDING F5; ''",
        "80.00!; 100.00!; 95%; 30; 30; SCORE_DEPENDS_ON_ROUNDING F5; ''",
        "80.00!; 100.00!; 95.4%; 30; 30; ''; SCORE_DIFFERS F5",
        "80.00!; 100.00!; 95.0%; 30; 10; SCORE_DEPENDS_ON_ROUNDING F5; SCORE_DIFFERS F5"
      })
  void nearALineBetweenBandsEitherScoreIsRight(
      String spent,
      String budget,
      String content,
      String first,
      String last,
      String edge,
      String differs) {
    FormTable form =
        SCORING.with(
            List.of(
                "3 过程|预算管理|三公经费控制率|不超预算得满分|30|" + first,
                "5 效益|满意度|群众满意度|达到90%得满分|40|" + last,
                "6"));
    Checked checked = TrialRules.check(BANDS, form.and("基础数据", data(spent, budget, content)));
    assertEquals(edge, places(checked, BandEdgeCheck.SCORE_DEPENDS_ON_ROUNDING));
    assertEquals(differs, places(checked, RowScoreCheck.SCORE_DIFFERS));
    ScoredRow row = checked.forms().get(0).rows().get(0);
    boolean covered = edge.endsWith("F3");
    assertEquals(
        covered, row.lowest().compareTo(row.highest()) < 0, row.lowest() + ".." + row.highest());
    assertTrue(row.computed().orElseThrow().compareTo(row.lowest()) >= 0);
  }

  private static String places(Checked checked, FindingCode code) {
    return checked.findings().stream()
        .filter(f -> f.is(code))
        .map(f -> code.name() + " " + f.cell().orElseThrow().name())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void aScoreThatDependsOnRounding_namesTheRangeAndBothScores() {
    Checked checked =
        TrialRules.check(BANDS, SCORING.and("基础数据", data("90.00!", "100.00!", "97.5%")));
    List<String> texts =
        checked.findings().stream()
            .filter(f -> f.is(BandEdgeCheck.SCORE_DEPENDS_ON_ROUNDING))
            .map(f -> TrialRules.MESSAGES.text(f.message()))
            .toList();
    assertEquals(
        List.of(
            "“三公经费控制率”的得分取决于四舍五入：按表上的小数位，控制率在89.9905%至90.0095%之间，"
                + "正好跨过分档线，20分至30分都算对。请多保留几位小数再确认得分"),
        texts);
    String explanation =
        TrialRules.MESSAGES.text(checked.forms().get(0).rows().get(0).explanation());
    assertTrue(explanation.contains("取决于四舍五入"), explanation);
    Totals totals = checked.forms().get(0).computed().orElseThrow();
    assertEquals("60", totals.lowest().toPlainString());
    assertEquals("100", totals.highest().toPlainString());
  }

  @ParameterizedTest(name = "{0} and 60: {1}")
  @CsvSource({"29.997, 良 优", "29.5, 良 良", "30, 优 优"})
  void aTotalWithinRoundingOfAGradeLine_isSaidToBe(String first, String expected) {
    String rules =
        """
        == 参数
        参数 ! 值
        分数小数位 ! 2
        == 数据项
        数据项 ! 所在表 ! 取法 ! 行标签 ! 单位
        得点 ! 基础数据 ! 右侧 ! 得点 ! 分
        == 指标
        编号 ! 三级指标 ! 分值 ! 计分方式 ! 得分公式
        甲1 ! 三公经费控制率 ! 30 ! 公式 ! 得点
        甲2 ! 群众满意度 ! 40 ! 公式 ! 30
        甲3 ! 培训期数 ! 30 ! 公式 ! 30
        """;
    FormTable form =
        SCORING.with(
            List.of("3 过程|预算管理|三公经费控制率|不超预算得满分|30|" + first, "5 效益|满意度|群众满意度|达到90%得满分|40|30", "6"));
    Checked checked =
        TrialRules.check(rules, form.and("基础数据", FormTable.of(List.of("1 基础数据", "2 得点|" + first))));
    Totals totals = checked.forms().get(0).computed().orElseThrow();
    assertEquals(
        expected, totals.lowestGrade().orElseThrow() + " " + totals.highestGrade().orElseThrow());
  }

  @ParameterizedTest(name = "repeated score {0}: {1}")
  @CsvSource({"30, ''", "28, FIGURE_CONFLICT warning 摘要!F3 28", "'', ''"})
  void aTableThatRepeatsRowsRepeatsTheirScores(String repeated, String expected) {
    FormTable excerpt =
        FormTable.of(
            List.of(
                "1 评分摘要",
                "2 一级指标|二级指标|三级指标|评分标准|分值|得分",
                "3 过程|预算管理|三公经费控制率|不超预算得满分|30|" + repeated,
                "4 产出|数量|培训期数|按计划完成得满分|30|30"));
    Checked checked = TrialRules.check(SCORING.and("摘要", excerpt));
    assertEquals(expected, String.join("\n", lines(checked, ExcerptCheck.FIGURE_CONFLICT)));
  }
}
