package cn.hebiao.agency;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.app.Completed;
import cn.hebiao.judge.check.note.NoteCheck;
import cn.hebiao.judge.check.score.FilledCheck;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.tell.plan.FilledBlank;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clerk gets who lets her form be filled before she submits it. */
class FillTest {
  private static final Desk DESK = new Desk();

  @TempDir private Path folder;

  static Stream<Path> inbox() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("workbooks", "inbox"))) {
      return files.filter(f -> f.toString().endsWith(".xlsx")).sorted().toList().stream();
    }
  }

  private Path form(String name, Map<String, Object> changes) throws IOException {
    byte[] bytes = name.endsWith(".xls") ? AgencyForm.xls(changes) : AgencyForm.xlsx(changes);
    return Files.write(folder.resolve(name), bytes);
  }

  private static List<String> places(Completed completed) {
    return completed.fills().stream()
        .map(FilledBlank::edit)
        .map(e -> e.cell().name())
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"表.xlsx", "表.xls"})
  void everythingThatFollowsIsFilledInACopy(String name) throws IOException {
    Path file = form(name, Map.of());
    byte[] before = Desk.bytes(file);
    Completed completed = DESK.fill(file, false);
    Path copy = completed.copy().orElseThrow();
    assertEquals(name.replace(".", "(核表)."), copy.getFileName().toString());
    Map<String, String> expected = new TreeMap<>(DESK.shown(file, AgencyForm.SHEET));
    expected.putAll(Map.of("H5", "75.00%", "I5", "7.5", "H6", "75.00%", "H7", "75.00%"));
    expected.putAll(Map.of("H9", "45", "H10", "30", "H11", "10", "H12", "92.5", "E12", "优"));
    expected.put("I9", "【核表草拟】指标值≥100公里，实际完成90公里，完成率90%，未达到指标值。原因：＿＿；改进措施：＿＿。");
    assertEquals(expected, DESK.shown(copy, AgencyForm.SHEET));
    assertArrayEquals(before, Desk.bytes(file), "the input");
    assertEquals(1, DESK.read(Desk.bytes(copy), "a").sheets().size(), "no sheet of ours");
  }

  @Test
  void theFiguresAreAliveAndNothingStandsBesideTheForm() throws IOException {
    Path copy = DESK.fill(form("表.xlsx", Map.of()), false).copy().orElseThrow();
    Sheet sheet = DESK.read(Desk.bytes(copy), "a").sheets().get(0);
    assertEquals(
        Optional.of("ROUND(SUM(I5,H9:H11),4)"),
        sheet.at(cn.hebiao.model.grid.CellRef.of("H12")).formula().map(f -> f.text()));
    assertTrue(sheet.cells().keySet().stream().allMatch(ref -> ref.column() <= 8));
  }

  @Test
  void whatTheAgencyWroteStays() throws IOException {
    Path file = form("表.xlsx", Map.of("H9", 50, "I9", "无", "H12", 1, "H5", "1"));
    Path copy = DESK.fill(file, false).copy().orElseThrow();
    Map<String, String> shown = DESK.shown(copy, AgencyForm.SHEET);
    DESK.shown(file, AgencyForm.SHEET).forEach((at, text) -> assertEquals(text, shown.get(at), at));
  }

  @Test
  void aScoreThatNeedsAPersonStaysBlankAndSoDoesTheTotal() throws IOException {
    Path file = form("表.xlsx", Map.of("E10", "显著改善", "F10", "有所改善"));
    Completed completed = DESK.fill(file, false);
    assertFalse(places(completed).contains("H10"));
    assertFalse(places(completed).contains("H12"));
    assertTrue(codes(completed).contains(FilledCheck.SCORE_MISSING), "and it is said");
  }

  private static List<FindingCode> codes(Completed completed) {
    return completed.checked().findings().stream().map(Finding::code).toList();
  }

  @Test
  void noRateIsFilledFromAmountsInYuanUnderWan() throws IOException {
    Path file = form("表.xlsx", Map.of("F5", 1_500_000, "F6", 900_000, "F7", 600_000));
    List<String> filled = places(DESK.fill(file, false));
    assertTrue(filled.contains("H9"), "the form is filled");
    assertTrue(Stream.of("H5", "H6", "H7", "I5", "H12").noneMatch(filled::contains), "" + filled);
  }

  @ParameterizedTest
  @ValueSource(strings = {"表.xlsx", "表.xls"})
  void aSecondRunGivesTheSameBytes(String name) throws IOException {
    Path file = form(name, Map.of());
    for (boolean marks : new boolean[] {false, true, false}) {
      Path copy = DESK.fill(file, marks).copy().orElseThrow();
      byte[] first = Desk.bytes(copy);
      assertEquals(Optional.of(copy), DESK.fill(file, marks).copy(), "it replaces its own result");
      assertArrayEquals(first, Desk.bytes(copy));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"表.xlsx", "表.xls"})
  void fillingTheResultChangesNothing(String name) throws IOException {
    Path copy = DESK.fill(form(name, Map.of()), false).copy().orElseThrow();
    byte[] before = Desk.bytes(copy);
    Completed again = DESK.fill(copy, false);
    assertEquals(List.of(), again.fills());
    assertEquals(Optional.empty(), again.copy());
    assertArrayEquals(before, Desk.bytes(copy));
  }

  @ParameterizedTest
  @ValueSource(strings = {"表.xlsx", "表.xls"})
  void aCopyThatSomebodyWorkedOnIsNotReplaced(String name) throws IOException {
    Path file = form(name, Map.of());
    Path copy = DESK.fill(file, false).copy().orElseThrow();
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(Desk.bytes(copy)));
        OutputStream out = Files.newOutputStream(copy)) {
      book.getSheetAt(0).getRow(8).getCell(8).setCellValue("连日大雨，已调整工期");
      book.write(out);
    }
    byte[] worked = Desk.bytes(copy);
    Completed refused = DESK.fill(file, false);
    assertEquals(Optional.empty(), refused.copy());
    assertEquals("output.taken", refused.problems().get(0).key());
    assertArrayEquals(worked, Desk.bytes(copy));
  }

  @Test
  void aFileOfSomebodyElseIsNotReplaced() throws IOException {
    Path file = form("表.xlsx", Map.of());
    for (String other : new String[] {"not a workbook", ""}) {
      Path taken = Files.writeString(folder.resolve("表(核表).xlsx"), other);
      assertEquals("output.taken", DESK.fill(file, false).problems().get(0).key());
      assertEquals(other, Files.readString(taken));
    }
    Files.write(folder.resolve("表(核表).xlsx"), Desk.bytes(file));
    assertEquals("output.taken", DESK.fill(file, false).problems().get(0).key());
  }

  @Test
  void afterACorrectionTheUntouchedCopyIsReplaced() throws IOException {
    DESK.fill(form("表.xlsx", Map.of()), false);
    Path copy = DESK.fill(form("表.xlsx", Map.of("F9", "100公里")), false).copy().orElseThrow();
    assertEquals("50", DESK.shown(copy, AgencyForm.SHEET).get("H9"));
  }

  @Test
  void aCopyOfACopyIsNumbered() throws IOException {
    Path file = form("表(核表).xlsx", Map.of());
    Path copy = DESK.fill(file, false).copy().orElseThrow();
    assertEquals("表(核表2).xlsx", copy.getFileName().toString());
  }

  @Test
  void marksLieOverTheFilledCopy() throws IOException {
    Path file = form("表.xlsx", Map.of("H12", 90));
    Path copy = DESK.fill(file, true).copy().orElseThrow();
    List<String> sheets =
        DESK.read(Desk.bytes(copy), "a").sheets().stream().map(Sheet::name).toList();
    assertTrue(sheets.contains("核查结果"), sheets.toString());
    Completed again = DESK.fill(copy, false);
    assertEquals(List.of(), again.fills(), "the filled figures are the agency's own now");
  }

  @Test
  void anUnfinishedDraftIsNoticedAndAFinishedOneIsNot() throws IOException {
    Path copy = DESK.fill(form("表.xlsx", Map.of()), false).copy().orElseThrow();
    List<Finding> findings = DESK.check(copy).findings();
    assertEquals(
        List.of("finding.NOTE_EMPTY.draft"),
        findings.stream()
            .filter(f -> f.is(NoteCheck.NOTE_EMPTY))
            .map(f -> f.message().key())
            .toList());
    Path done = form("完成.xlsx", Map.of("H9", 45, "I9", "【核表草拟】原因：连日大雨；改进措施：已调整工期。"));
    assertTrue(DESK.check(done).findings().stream().noneMatch(f -> f.is(NoteCheck.NOTE_EMPTY)));
  }

  @ParameterizedTest
  @MethodSource("inbox")
  void publishedFormsAreFullAndStayAsTheyAre(Path file) throws IOException {
    Path copy = Files.copy(file, folder.resolve(file.getFileName()));
    Completed completed = DESK.fill(copy, false);
    assertEquals(List.of(), completed.fills());
    assertEquals(Optional.empty(), completed.copy());
    assertEquals(DESK.check(copy), completed.checked());
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(copy), left.toList());
    }
  }
}
