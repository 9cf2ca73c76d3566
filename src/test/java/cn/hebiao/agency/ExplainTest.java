package cn.hebiao.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.app.Explained;
import cn.hebiao.app.text.ExplanationReport;
import cn.hebiao.judge.result.Checked.Outcome;
import cn.hebiao.tell.explain.Account;
import cn.hebiao.tell.explain.Explanation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How figures came about, for published forms and for one of our own. */
class ExplainTest {
  private static final Desk DESK = new Desk();

  @TempDir private Path folder;

  private static Path inbox(String place) throws IOException {
    try (var files = Files.list(Path.of("workbooks", "inbox"))) {
      return files.filter(f -> f.toString().contains(place)).findFirst().orElseThrow();
    }
  }

  private static String text(Path file, String cell) {
    Explained explained = DESK.explain(file, cell);
    return String.join("\n", new ExplanationReport(DESK.messages()).lines(explained));
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "资阳|H18|“资金使用合规性”的得分",
        "资阳|H18|限定(0.95÷1.00×10, 0, 10) → 得分 9.5",
        "资阳|H18|来源：实际 ← 自评表!F18 “95%”",
        "资阳|H18|四舍五入到2位小数",
        "资阳|H18|核算9.5分，自评8分，少计1.5分",
        "资阳|H18|计入总分 自评表!H26",
        "资阳|I6|预算执行率一行的得分",
        "资阳|I6|1016.17÷1016.17 → 预算执行率 100%",
        "资阳|H6|核算100%，与填报一致",
        "资阳|E6|代入：951.84+0+0+64.33 = ",
        "资阳|E6|勾稽 资-23",
        "资阳|E20|“全年预算成本”的指标值",
        "资阳|E20|不符：左边1024.16万元，应为1016.17万元",
        "资阳|G26|分值合计 110",
        "资阳|F5|没有规则用到这个单元格",
        "资阳|F5|自评表!F6  “全年执行数”",
        "资阳|基础数据表!C20|专项明细_上年",
        "永州|收支决算情况!E6|代入：48.16% ≠ (",
        "永州|收支决算情况!E6|差错诊断：数字顺序颠倒",
        "永州|项目2 执法办案经费!H6|40.5÷96 → 执行率 42.19%",
        "泸水|H14|(22300-22400)÷22400 → 三公经费变动率 -0.45%",
        "泸水|基础数据!B29|数据项“三公经费预算”，核算““三公经费”变动率”的得分用到它",
        "泸水|问卷统计表!D10|代入：1.03% = 2÷194",
        "泸水|指标体系及评分表!H59|各行合计90.34，与填报的合计相等；按规则核算总分90.34（41.84至99.84），规则核算占比50%",
        "龙岗|H11|IF(1973.09>1791.71, 0, ",
        "龙岗|H11|采购实际金额 ← 资金与采购!B18 “1973.09”",
      })
  void everyFigureIsTracedToItsCells(String place, String cell, String part) throws IOException {
    String text = text(inbox(place), cell);
    assertTrue(text.contains(part), text);
  }

  @Test
  void aCellOfOneRowIsComparedWithItsOwnRow() throws IOException {
    Explanation explanation = DESK.explain(inbox("泸水"), "问卷统计表!D10").explanation().orElseThrow();
    assertEquals(1, explanation.accounts().size());
    assertEquals(3, explanation.accounts().get(0).sources().size());
  }

  @Test
  void aCellInsideAMergedAreaIsTheAreasOwn() throws IOException {
    assertTrue(text(inbox("资阳"), "基础数据表!C20").contains("基础数据表!B20，现在是“0”"));
  }

  @Test
  void theScoreOfEveryRuledRowIsExplainedByItsOwnSteps() throws IOException {
    for (String place : List.of("资阳", "永州", "泸水", "西工", "龙岗")) {
      Path file = inbox(place);
      DESK.check(file)
          .forms()
          .forEach(
              card ->
                  card.rows().stream()
                      .filter(row -> row.basis() == cn.hebiao.judge.score.Basis.RULE)
                      .filter(row -> row.row().criteria().size() <= 1)
                      .limit(3)
                      .forEach(
                          row ->
                              row.row()
                                  .score()
                                  .ifPresent(
                                      score -> {
                                        String cell = score.sheet() + "!" + score.ref().name();
                                        Account account =
                                            DESK.explain(file, cell)
                                                .explanation()
                                                .orElseThrow()
                                                .accounts()
                                                .get(0);
                                        assertEquals("explain.row.SCORE", account.title().key());
                                        assertFalse(account.steps().isEmpty(), cell);
                                        assertFalse(account.sources().isEmpty(), cell);
                                      })));
    }
  }

  @Test
  void aBlankScoreIsExplainedToo() throws IOException {
    Path file = Files.write(folder.resolve("表.xlsx"), AgencyForm.xlsx(Map.of()));
    String text = text(file, "H9");
    assertTrue(text.contains("没有填写"), text);
    assertTrue(text.contains("核算45分，得分还没有填"), text);
    assertTrue(text(file, "E12").contains("总分没有填，不能定等级"), "the grade");
    assertTrue(text(file, "F6").contains("资金栏“其中：财政拨款”一行"), "a part");
  }

  @Test
  void sheetsToChooseFromAreNamed() throws IOException {
    assertEquals(4, DESK.explain(inbox("永州"), "H5").sheets().size());
    assertEquals(List.of("基础数据表", "自评表"), DESK.explain(inbox("资阳"), "没有!A1").sheets());
    assertEquals(List.of(), DESK.explain(inbox("资阳"), " 自评表 !H18").sheets());
  }

  @Test
  void aFileThatIsNoWorkbookIsSaidToBeNone() throws IOException {
    Path file = Files.writeString(folder.resolve("表.xlsx"), "nothing");
    Explained explained = DESK.explain(file, "A1");
    assertEquals(Outcome.UNREADABLE, explained.checked().outcome());
    assertTrue(explained.explanation().isEmpty());
  }
}
