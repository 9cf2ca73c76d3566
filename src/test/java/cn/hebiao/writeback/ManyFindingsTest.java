package cn.hebiao.writeback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.app.CopyMaker;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A form with more wrong than anybody will ever hand in. */
class ManyFindingsTest {
  private static final int ROWS = 10_500;
  private static final int FEW_ROWS = 1_050;
  private static final int NOTES = 500;

  private final Pipeline pipeline = new Pipeline();

  /** Every row misses its target, has full marks all the same, and explains nothing. */
  static byte[] form() throws IOException {
    return form(ROWS);
  }

  private static byte[] form(int rows) throws IOException {
    try (Workbook book = new SXSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet("项目1");
      row(sheet, 0, "2023年度项目支出绩效自评表");
      row(sheet, 1, "项目名称", "", "", "道路维护");
      row(sheet, 2, "绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施");
      for (int i = 0; i < rows; i++) {
        row(sheet, 3 + i, "", "产出指标", "数量指标", "任务" + i, "≥100次", 50 + i % 40 + "次", 2, 3, "");
      }
      row(sheet, 3 + rows, "总分", "", "", "", "", "", 100, 99);
      book.write(out);
      return out.toByteArray();
    }
  }

  private static void row(Sheet sheet, int number, Object... values) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < values.length; i++) {
      Cell cell = row.createCell(i);
      if (values[i] instanceof Integer figure) {
        cell.setCellValue(figure);
      } else {
        cell.setCellValue((String) values[i]);
      }
    }
  }

  @Test
  void areWrittenWithFewFormatsAndAsManyNotesAsASheetCanBear() throws IOException {
    assertWritten(FEW_ROWS);
  }

  @Test
  @Tag("slow")
  void areWrittenHoweverMany() throws IOException {
    assertWritten(ROWS);
  }

  private void assertWritten(int rows) throws IOException {
    byte[] book = form(rows);
    int findings = pipeline.check(book, "many.xlsx").findings().size();
    assertTrue(findings >= 2 * rows - 1000, findings + " findings");
    CopyMaker.Copy copy = pipeline.copy(book, "many.xlsx");
    String remarks = copy.remarks().stream().map(pipeline::text).collect(Collectors.joining("\n"));
    assertTrue(remarks.contains("一张工作表最多写" + NOTES + "条批注"), remarks);
    assertEquals(List.of(), Receipt.unexpected(book, copy.annotated().bytes(), copy.plan()));
    try (XSSFWorkbook before = new XSSFWorkbook(new ByteArrayInputStream(book));
        XSSFWorkbook after = new XSSFWorkbook(new ByteArrayInputStream(copy.annotated().bytes()))) {
      assertTrue(
          after.getNumCellStyles() <= before.getNumCellStyles() + 40,
          after.getNumCellStyles() + " formats");
      assertTrue(after.getNumberOfFonts() <= before.getNumberOfFonts() + 10);
      assertEquals(NOTES, after.getSheet("项目1").getCellComments().size());
      assertTrue(after.getSheet("项目1").getHyperlinkList().size() > rows);
      Sheet report = after.getSheet("核查结果");
      assertTrue(report.getLastRowNum() > findings, report.getLastRowNum() + " rows");
      assertTrue(
          report.getRow(report.getLastRowNum() - 1).getCell(0).getStringCellValue().contains("批注"));
    }
  }
}
