package cn.hebiao.writeback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 核算得分 (J) and 差额 (K) beside a form, calculated afresh, and again after corrections. All values are
 * worked out by hand.
 */
class LiveColumnsTest {
  private static final String SHEET = "项目1";
  private static final List<List<Object>> FORM =
      List.of(
          List.of("2023年度项目支出绩效自评表"),
          List.of("", "", "", "", "", "", "", "", "单位：万元"),
          List.of("项目名称", "", "", "道路维护"),
          List.of("项目资金", "", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"),
          List.of("", "年度资金总额", "", 200, 200, 150, 10, 0.75, 9),
          List.of("绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"),
          List.of("", "产出指标", "数量指标", "设施完好率", 100, 90, 50, 50, ""),
          List.of("", "效益指标", "社会效益指标", "事故起数", 0, 0, 30, 28, ""),
          List.of("", "满意度指标", "满意度指标", "群众满意度", "≥95%", "96%", 10, 10, ""),
          List.of("总分", "", "", "等级", "", "", 100, 97, ""));

  private static byte[] form() {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet(SHEET);
      for (int r = 0; r < FORM.size(); r++) {
        Row row = sheet.createRow(r);
        for (int c = 0; c < FORM.get(r).size(); c++) {
          Object value = FORM.get(r).get(c);
          if (value instanceof Number number) {
            row.createCell(c).setCellValue(number.doubleValue());
          } else if (!value.equals("")) {
            row.createCell(c).setCellValue((String) value);
          }
        }
      }
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The copy with some cells corrected, and then what stands in some others. */
  private static Map<String, Object> values(Map<String, Double> corrections, String... wanted) {
    byte[] copy = new Pipeline().annotate(form(), "a.xlsx");
    Map<String, Object> values = new TreeMap<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
      corrections.forEach((place, value) -> cell(book, place).setCellValue(value));
      FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
      for (String place : wanted) {
        CellValue value = evaluator.evaluate(cell(book, place));
        values.put(
            place,
            value.getStringValue() == null ? value.getNumberValue() : value.getStringValue());
      }
      return values;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Cell cell(XSSFWorkbook book, String place) {
    CellReference at = new CellReference(place);
    return book.getSheet(SHEET).getRow(at.getRow()).getCell(at.getCol());
  }

  private static final String[] BOTH_COLUMNS =
      Stream.of(5, 7, 8, 9, 10)
          .flatMap(row -> Stream.of("J" + row, "K" + row))
          .toArray(String[]::new);

  @Test
  void wholePointsAreShownWithoutAPoint() throws IOException {
    byte[] copy = new Pipeline().annotate(form(), "a.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
      for (String place : BOTH_COLUMNS) {
        // Excel shows 30 as "30." where all digits behind the point may be left out.
        String format = cell(book, place).getCellStyle().getDataFormatString();
        assertFalse(format.matches(".*[.]#+(;.*|$)"), place + " " + format);
      }
    }
  }

  @Test
  void theDifferenceIsComputedMinusSelfScoreInItsOwnRow() {
    Map<String, Object> expected =
        Map.of(
            "J5", 7.5, // 150/200 of 10
            "K5", -1.5, // less than the 9 on the form
            "J7", 45.0, // 90/100 of 50
            "K7", -5.0,
            "J8", 30.0, // no accident, as wanted
            "K8", 2.0, // more than the 28 on the form
            "J9", 10.0,
            "K9", 0.0,
            "J10", 92.5, // 7.5 + 45 + 30 + 10
            "K10", -4.5); // less than the 97 on the form
    assertEquals(new TreeMap<>(expected), values(Map.of(), BOTH_COLUMNS));
    Map<String, String> stored = Recalculation.values(new Pipeline().annotate(form(), "a.xlsx"));
    expected.forEach(
        (place, value) -> assertEquals("" + value, stored.get(SHEET + "!" + place), place));
  }

  @Test
  void bothColumnsFollowCorrections() {
    Map<String, Double> corrections = Map.of("F5", 180.0, "F7", 60.0, "H8", 31.0, "H10", 80.0);
    Map<String, Object> expected =
        Map.of(
            "J5", 9.0, // 180/200 of 10
            "K5", 0.0,
            "J7", 30.0, // 60/100 of 50
            "K7", -20.0,
            "J8", 30.0,
            "K8", -1.0, // less than 31
            "J9", 10.0,
            "K9", 0.0,
            "J10", 79.0, // 9 + 30 + 30 + 10
            "K10", -1.0); // less than 80
    assertEquals(new TreeMap<>(expected), values(corrections, BOTH_COLUMNS));
  }

  /** The grade of the agency's total in E10, and that of ours in the opinion of the total. */
  @ParameterizedTest
  @CsvSource({
    "90, 优",
    "89.99, 良",
    "80, 良",
    "79.99, 中",
    "60, 中",
    "59.99, 差",
  })
  void theGradeThatWasFilledInBeginsAtItsLine(double total, String grade) {
    assertEquals(Map.of("E10", grade), values(Map.of("H10", total), "E10"));
  }

  /** 50 points by the length; with 7.5 for the funds and 40 beside. */
  @ParameterizedTest
  @CsvSource({
    "85, 90.0, 优",
    "84.98, 89.99, 良",
    "65, 80.0, 良",
    "64.98, 79.99, 中",
    "25, 60.0, 中",
    "24.98, 59.99, 差"
  })
  void theGradeInTheOpinionBeginsAtItsLine(double length, double total, String grade) {
    assertEquals(
        Map.of("J10", total, "L10", "核算总分" + plain(total) + "，等级“" + grade + "”，规则核算占比100%。"),
        values(Map.of("F7", length), "J10", "L10"));
  }

  private static String plain(double total) {
    return total == Math.rint(total) ? "" + (int) total : "" + total;
  }
}
