package cn.hebiao.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.adapter.excel.write.WorkbookAnnotator;
import cn.hebiao.app.CellName;
import cn.hebiao.app.text.ExplanationReport;
import cn.hebiao.model.grid.Book;
import cn.hebiao.tell.plan.Planner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions about every sort of cell get an answer about that very cell. */
class ExplainEveryCellTest {
  private static final Desk DESK = new Desk();

  @TempDir private Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("表.xlsx"), bytes);
  }

  private static String text(Path file, String cell) {
    return String.join(
        "\n", new ExplanationReport(DESK.messages()).lines(DESK.explain(file, cell)));
  }

  /** The annotated copy that the bureau would send back. */
  private Path annotated(byte[] bytes) throws IOException {
    Path file = file(bytes);
    Book book = DESK.read(bytes, "表.xlsx");
    byte[] copy =
        new WorkbookAnnotator()
            .annotate(
                bytes, book.format(), new Planner(DESK.messages()).plan(book, DESK.check(file)))
            .bytes();
    return Files.write(folder.resolve("副本.xlsx"), copy);
  }

  @Test
  void aCriterionIsExplainedByItsOwnRuleAndThenTheSum() throws IOException {
    Path file = file(CriteriaForm.changed(book -> {}));
    String second = text(file, CriteriaForm.SHEET + "!H53");
    int sum = second.indexOf("2. “全民安全意识和逃生技能提升”的得分");
    assertTrue(sum > 0, second);
    String own = second.substring(0, sum);
    assertTrue(own.contains("1. “全民安全意识和逃生技能提升”标准②的得分"), own);
    assertTrue(own.contains("规则：②应急预案演练"), own);
    assertTrue(own.contains("代入：194÷194 → 认可比例 100%"), own);
    assertTrue(own.contains("来源：问卷7_认可 ← 问卷统计表!C17 “194”"), own);
    assertTrue(own.contains("限制在0至4分之间"), own);
    assertTrue(own.contains("结论：核算4分，与自评一致"), own);
    assertFalse(own.contains("问卷6_认可"), "the other criterion's");
    assertTrue(second.contains("标准①：核算3.98分，自评3.98（满分4分）"), second);
    assertTrue(second.contains("标准②：核算4分，自评4（满分4分）"), second);
    assertTrue(second.contains("各条标准相加：3.98+4=7.98分"), second);
  }

  @Test
  void criteriaForAPersonAreListedToo() throws IOException {
    String text = text(file(CriteriaForm.withoutScores(Set.of(6))), "H5");
    assertTrue(text.contains("1. “绩效目标合理性”标准①的得分"), text);
    assertTrue(text.contains("标准①：需人工认定，暂按自评1分计（满分1分）"), text);
    assertTrue(text.contains("标准②：需人工认定，得分还没有填（满分1分）"), text);
  }

  @Test
  void anOpenCriterionIsNoLoss() throws IOException {
    String text = text(file(CriteriaForm.withoutScores(Set.of(53))), "H52");
    assertTrue(text.contains("核算7.98分，标准②的得分还没有填"), text);
    assertFalse(text.contains("少计"), text);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "I5|1. 预算执行率一行的得分",
        "H5|核算75%，执行率还没有填",
        "H12|各行合计92，填报90",
        "E12|总分90对应“优”，等级还没有填",
        "H8|没有规则用到这个单元格",
      })
  void totalsGradesAndRates(String cell, String part) throws IOException {
    Map<String, Object> scores = Map.of("I5", 7, "H9", 45, "H10", 30, "H11", 10, "H12", 90);
    String text = text(file(AgencyForm.xlsx(scores)), cell);
    assertTrue(text.contains(part), text);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "H9|说明：现在的“45”是核表填入的，原表这里是空的",
        "J9|说明：J9的“45”是核表写在表旁的，不是原表内容；下面说明的是同一行的H9",
        "J9|“维护里程”的得分",
        "K5|下面说明的是同一行的I5",
        "L9|来源：实际 ← 自评表!F9 “90公里”",
        "J12|1. 总分",
        "J8|J8的“核算得分”是核表写的，不是原表内容",
        "核查结果!A1|“核查结果”是核表生成的表，不是填报内容",
      })
  void ourOwnCellsAreToldFromTheAgencys(String cell, String part) throws IOException {
    String text = text(annotated(AgencyForm.xlsx(Map.of("I5", 7))), cell);
    assertTrue(text.contains(part), text);
  }

  @Test
  void aCellWithNothingComputedNamesTheResultOfItsRow() throws IOException {
    String text = text(file(CriteriaForm.changed(book -> {})), CriteriaForm.SHEET + "!G12");
    assertTrue(text.contains("没有规则用到这个单元格，它也不是核算出来的"), text);
    assertTrue(text.contains("指标体系及评分表!H12  “项目组织机构设置情况”的得分"), text);
    assertEquals(1, text.split("指标体系及评分表!H", -1).length - 1, text);
  }

  @Test
  void anInnerCellOfAMergedAreaIsExplainedByItsFirst() throws IOException {
    String text = text(file(CriteriaForm.changed(book -> {})), CriteriaForm.SHEET + "!C53");
    assertTrue(text.contains("说明：C53在合并单元格C52:C53里，内容在C52，下面说明的是C52"), text);
    assertTrue(text.contains("指标名称“全民安全意识和逃生技能提升”"), text);
  }

  @Test
  void hiddenSheetsAndRowsAreSaidToBeHidden() throws IOException {
    Path sheet = file(CriteriaForm.changed(b -> b.setSheetHidden(b.getSheetIndex("问卷统计表"), true)));
    assertTrue(text(sheet, "问卷统计表!C17").contains("工作表“问卷统计表”是隐藏的，照样参与核查"));
    assertTrue(text(sheet, "问卷统计表!C17").contains("数据项“问卷7_认可”"));
    Path row = file(CriteriaForm.changed(b -> b.getSheet("问卷统计表").getRow(16).setZeroHeight(true)));
    assertTrue(text(row, "问卷统计表!C17").contains("C17所在的行或列是隐藏的"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "H", "12", "A0", "XFE1", "A1048577", "H12:H13", "R1C1!", "自评表!", "H１２甲"})
  void whatIsNoCellIsNone(String name) {
    assertTrue(CellName.of(name).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"H12", "h12", "$H$12", "Ｈ１２", " H12 ", "自评表!H12", "自评表！Ｈ12", "'自评表'!$h$12"})
  void cellsMayBeWrittenInManyWays(String name) {
    CellName cell = CellName.of(name).orElseThrow();
    assertEquals("H12", cell.cell().name());
    assertEquals(name.contains("自评表"), cell.sheet().isPresent());
    cell.sheet().ifPresent(sheet -> assertEquals("自评表", sheet));
  }

  @Test
  void aSheetThatIsNotThereBringsTheListOfThoseThatAre() throws IOException {
    assertEquals(
        List.of(AgencyForm.SHEET), DESK.explain(file(AgencyForm.xlsx(Map.of())), "没有!A1").sheets());
  }
}
