package cn.hebiao.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.app.Completed;
import cn.hebiao.app.text.FillReport;
import cn.hebiao.judge.check.score.FilledCheck;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.tell.plan.FilledBlank;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that are scored criterion by criterion: what rules decide is filled, the rest is told. */
class FillCriteriaTest {
  private static final Desk DESK = new Desk();

  @TempDir private Path folder;

  private Path form(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("表.xlsx"), bytes);
  }

  private static Map<String, String> filled(Completed completed) {
    return completed.fills().stream()
        .collect(
            Collectors.toMap(
                fill -> fill.edit().cell().name(),
                fill ->
                    fill.edit()
                        .content()
                        .fold(words -> words.text(), figure -> figure.value().toPlainString())));
  }

  private static List<String> left(Completed completed) {
    return completed.left().stream().map(one -> one.cell().ref().name()).toList();
  }

  private static List<String> missing(Completed completed) {
    return completed.checked().findings().stream()
        .filter(finding -> finding.is(FilledCheck.SCORE_MISSING))
        .flatMap(finding -> finding.cell().map(CellRef::name).stream())
        .toList();
  }

  @Test
  void criteriaThatRulesDecideAreFilledOneByOne() throws IOException {
    Path file = form(CriteriaForm.withoutScores(Set.of(52, 53, 56, 57)));
    Completed completed = DESK.fill(file, false);
    assertEquals(Map.of("H52", "3.98", "H53", "4", "H56", "4", "H57", "3.96"), filled(completed));
    assertEquals(List.of(), left(completed));
    assertTrue(
        completed.fills().stream()
            .map(FilledBlank::what)
            .anyMatch(what -> what.arg("marks").equals(java.util.Optional.of("②"))));
    Sheet copy =
        DESK.read(Desk.bytes(completed.copy().orElseThrow()), "a")
            .sheet(CriteriaForm.SHEET)
            .orElseThrow();
    String formula = copy.at(CellRef.of("H52")).formula().orElseThrow().text();
    assertTrue(formula.contains("问卷统计表"), formula);
    assertTrue(formula.contains("MIN(4,"), "within the weight of the criterion: " + formula);
    assertEquals(DESK.check(file).forms().size(), completed.checked().forms().size());
  }

  @Test
  void aCriterionBesideAFilledOneIsFilledToo() throws IOException {
    Completed completed = DESK.fill(form(CriteriaForm.withoutScores(Set.of(53, 57))), false);
    assertEquals(Map.of("H53", "4", "H57", "3.96"), filled(completed));
    assertEquals(List.of(), missing(completed), "nothing is missing any more");
  }

  @Test
  void beforeItIsFilledTheCriterionIsNamedAndTheRowIsNotCalledWrong() throws IOException {
    Path file = form(CriteriaForm.withoutScores(Set.of(53)));
    List<Finding> findings =
        DESK.check(file).findings().stream()
            .filter(finding -> finding.sheet().equals(CriteriaForm.SHEET))
            .filter(
                finding -> finding.cell().filter(c -> c.row() == 51 || c.row() == 52).isPresent())
            .toList();
    assertEquals(List.of(FilledCheck.SCORE_MISSING), findings.stream().map(Finding::code).toList());
    assertEquals("H53", findings.get(0).cell().orElseThrow().name());
  }

  @Test
  void aScoreThatMayBeThatOfTheWholeRowIsNotAddedTo() throws IOException {
    Path file =
        form(CriteriaForm.changed(CriteriaForm.score(52, 7.98).andThen(CriteriaForm.blank(53))));
    Completed completed = DESK.fill(file, false);
    assertEquals(Map.of(), filled(completed));
    assertEquals(List.of(), missing(completed));
    assertEquals(List.of(), left(completed));
  }

  @Test
  void criteriaForAPersonStayBlankAndTheReasonIsTold() throws IOException {
    Path file = form(CriteriaForm.withoutScores(Set.of(6, 36)));
    Completed completed = DESK.fill(file, false);
    assertEquals(Map.of(), filled(completed));
    assertEquals(List.of("H6", "H36"), left(completed));
    String told = String.join("\n", new FillReport(DESK.messages()).block(completed, ""));
    assertTrue(told.contains("还有 2 个空格没有填"), told);
    assertTrue(told.contains("H6  得分（绩效目标合理性，标准②）：需人工认定，只能得1、0分：②符合部门三定方案"), told);
    assertTrue(told.contains("H36  得分（固定资产利用率）：无法核算（缺少数据：在用固定资产"), told);
    assertTrue(!told.contains("“绩效目标合理性”的标准②没有填得分"), "not told twice: " + told);
  }

  @Test
  void criteriaWithOneScoreCellAreAddedUpWhereRulesDecideEach() throws IOException {
    Path file =
        form(
            CriteriaForm.changed(
                CriteriaForm.blank(52)
                    .andThen(CriteriaForm.blank(53))
                    .andThen(CriteriaForm.merged("H52:H53"))
                    .andThen(CriteriaForm.blank(5))
                    .andThen(CriteriaForm.blank(6))
                    .andThen(CriteriaForm.merged("H5:H6"))));
    Completed completed = DESK.fill(file, false);
    assertEquals(Map.of("H52", "7.98"), filled(completed));
    assertEquals(List.of("H5"), left(completed), "a person decides these");
    Sheet copy =
        DESK.read(Desk.bytes(completed.copy().orElseThrow()), "a")
            .sheet(CriteriaForm.SHEET)
            .orElseThrow();
    String formula = copy.at(CellRef.of("H52")).formula().orElseThrow().text();
    assertEquals(2, formula.split("MAX\\(0,MIN\\(4,", -1).length - 1, formula);
    assertTrue(
        completed.checked().forms().stream()
            .flatMap(card -> card.rows().stream())
            .filter(row -> row.row().name().startsWith("全民安全"))
            .map(row -> DESK.messages().text(row.explanation()))
            .toList()
            .equals(List.of("各条标准分别核算后相加：①3.98＋②4，应得7.98分（满分8分）")));
  }

  @Test
  void aScoreCellOfSeveralIndicatorsIsNobodysToFill() throws IOException {
    Path file = Files.write(folder.resolve("合并.xlsx"), AgencyForm.xlsx(Map.of()));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Desk.bytes(file)));
        var out = Files.newOutputStream(file)) {
      book.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("H9:H10"));
      book.write(out);
    }
    Completed completed = DESK.fill(file, false);
    assertEquals(List.of("H9", "H12", "E12"), left(completed));
    String told = String.join("\n", new FillReport(DESK.messages()).block(completed, ""));
    assertTrue(told.contains("一个得分格对应2个指标"), told);
  }

  @Test
  void aTotalCountsTheScoreOfSeveralIndicatorsOnce() throws IOException {
    Path file = Files.write(folder.resolve("合并.xlsx"), AgencyForm.xlsx(Map.of("H9", 75)));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Desk.bytes(file)));
        var out = Files.newOutputStream(file)) {
      book.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("H9:H10"));
      book.write(out);
    }
    assertEquals("92.5", filled(DESK.fill(file, false)).get("H12"), "7.5+75+10");
  }

  @Test
  void aTotalWaitsForEveryCriterion() throws IOException {
    Path project =
        Files.write(folder.resolve("项目.xlsx"), AgencyForm.xlsx(Map.of("E10", "改善", "F10", "有所改善")));
    Completed open = DESK.fill(project, false);
    assertEquals(List.of("H10", "H12", "E12"), left(open));
    String told = String.join("\n", new FillReport(DESK.messages()).block(open, ""));
    assertTrue(told.contains("H12  总分：还有得分没有填（H10），填齐后再合计"), told);
    assertTrue(told.contains("E12  等级：总分没有填，不能定等级"), told);
  }

  @Test
  void withMarksTheReasonIsANoteOnTheCell() throws IOException {
    Path file = form(CriteriaForm.withoutScores(Set.of(6)));
    Path copy = DESK.fill(file, true).copy().orElseThrow();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Desk.bytes(copy)))) {
      String note =
          book.getSheet(CriteriaForm.SHEET)
              .getRow(5)
              .getCell(7)
              .getCellComment()
              .getString()
              .getString();
      assertTrue(note.contains("【核表】得分（绩效目标合理性，标准②）没有代填：需人工认定"), note);
    }
  }

  @Test
  void fillingEverythingTwiceChangesNothing() throws IOException {
    Set<Integer> all = IntStream.rangeClosed(5, 58).boxed().collect(Collectors.toSet());
    Completed once = DESK.fill(form(CriteriaForm.withoutScores(all)), false);
    assertEquals(17, once.fills().size());
    assertEquals(37, once.left().size());
    Completed twice = DESK.fill(once.copy().orElseThrow(), false);
    assertEquals(List.of(), twice.fills());
    assertEquals(once.left(), twice.left());
  }
}
