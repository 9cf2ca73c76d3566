package cn.hebiao.writeback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blanks that follow from the form are filled in place; what the agency wrote stays. */
class FilledBlanksTest {
  private static final String SHEET = "项目1";

  private final Pipeline pipeline = new Pipeline();

  /** The rows of {@link #form}: fund line, three indicators, total. */
  private byte[] form(boolean blank) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet(SHEET);
      row(sheet, 0, "2023年度项目支出绩效自评表");
      row(sheet, 1, "", "", "", "", "", "", "", "", "单位：万元");
      row(sheet, 2, "项目名称", "", "", "道路维护");
      row(sheet, 3, "项目资金", "", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分");
      row(sheet, 4, "", "年度资金总额", "", 100, 200, 150, 10, blank ? "" : 0.75, blank ? "" : 7.5);
      row(sheet, 5, "绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施");
      row(sheet, 6, "", "产出指标", "数量指标", "维护里程", "≥100公里", "90公里", 50, blank ? "" : 45, "");
      row(sheet, 7, "", "效益指标", "社会效益指标", "事故起数", 0, 0, 30, blank ? "" : 30, "");
      row(sheet, 8, "", "满意度指标", "满意度指标", "群众满意度", "≥95%", "96%", 10, blank ? "" : 10, "");
      row(sheet, 9, "总分", "", "", "等级", "", "", 100, blank ? "" : 92.5, "");
      book.write(out);
      return out.toByteArray();
    }
  }

  private static void row(Sheet sheet, int row, Object... values) {
    var line = sheet.createRow(row);
    for (int i = 0; i < values.length; i++) {
      Cell cell = line.createCell(i);
      if (values[i] instanceof Number number) {
        cell.setCellValue(number.doubleValue());
      } else if (!values[i].equals("")) {
        cell.setCellValue((String) values[i]);
      }
    }
  }

  @Test
  void blankScoresRatesAndTotalsGetFormulas() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    expected.put("H5", "F5/E5 = 0.75");
    expected.put("I5", "7.5");
    expected.put("H7", "45.0");
    expected.put("H8", "30.0");
    expected.put("H9", "10.0");
    expected.put("H10", "ROUND(SUM(I5,H7:H9),4) = 92.5");
    byte[] copy = pipeline.annotate(form(true), "项目.xlsx");
    Map<String, String> filled = new TreeMap<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
      for (String place : expected.keySet()) {
        CellReference at = new CellReference(place);
        Cell cell = book.getSheet(SHEET).getRow(at.getRow()).getCell(at.getCol());
        assertEquals(CellType.FORMULA, cell.getCellType(), place);
        String value = Double.toString(cell.getNumericCellValue());
        boolean shown = expected.get(place).contains("=");
        filled.put(place, shown ? cell.getCellFormula() + " = " + value : value);
      }
    }
    assertEquals(expected, filled);
  }

  @Test
  void theReportListsWhatWasFilled() throws IOException {
    Map<String, String> values = Recalculation.values(pipeline.annotate(form(true), "项目.xlsx"));
    String line =
        values.entrySet().stream()
            .filter(cell -> cell.getKey().startsWith("核查结果!"))
            .map(Map.Entry::getValue)
            .filter(text -> text.contains("填入"))
            .findFirst()
            .orElse("");
    for (String place : new String[] {"H5", "I5", "H7", "H8", "H9", "H10"}) {
      assertTrue(line.contains(SHEET + "!" + place), place + " in " + line);
    }
  }

  @Test
  void aNoteThatMustNotBeBlankGetsADraft() throws IOException {
    Map<String, String> values = Recalculation.values(pipeline.annotate(form(false), "项目.xlsx"));
    assertTrue(values.get(SHEET + "!I7").startsWith("\"【核表草拟】"), values.get(SHEET + "!I7"));
    assertEquals("", values.getOrDefault(SHEET + "!I9", ""), "nothing to explain");
  }

  @Test
  void aBlankGradeIsTheOneOfTheAgencysTotal() throws IOException {
    Map<String, String> values = Recalculation.values(pipeline.annotate(form(false), "项目.xlsx"));
    assertEquals("\"优\"", values.get(SHEET + "!E10"));
    Map<String, String> open = Recalculation.values(pipeline.annotate(form(true), "项目.xlsx"));
    assertEquals("", open.getOrDefault(SHEET + "!E10", ""), "no total of the agency's yet");
  }

  @Test
  void whatTheAgencyWroteStays() throws IOException {
    assertKept("filled.xlsx", form(false));
    assertKept("blank.xlsx", form(true));
  }

  @ParameterizedTest
  @ValueSource(longs = {501, 502, 503, 504, 505, 506, 507, 508, 509, 510, 511, 512})
  void whatTheAgencyWroteStaysInMadeForms(long seed) {
    assertKept("made.xlsx", MadeForms.workbook(seed, 10));
  }

  private void assertKept(String name, byte[] original) {
    Map<String, String> after = Recalculation.values(pipeline.annotate(original, name));
    Map<String, String> lost = new TreeMap<>();
    Recalculation.values(original)
        .forEach(
            (place, value) -> {
              if (!value.isEmpty() && !value.equals(after.get(place))) {
                lost.put(place, value + " is now " + after.get(place));
              }
            });
    assertEquals(Map.of(), lost);
  }
}
