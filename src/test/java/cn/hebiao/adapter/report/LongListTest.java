package cn.hebiao.adapter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Long lists come out as short ones do. */
class LongListTest {
  @Test
  void aStreamedSheetLooksLikeAnyOther() {
    assertSheet(6_000);
  }

  @Test
  @Tag("slow")
  void soDoesOneOfAVeryLargeBatch() {
    assertSheet(70_000);
  }

  private static void assertSheet(int rows) {
    XSSFWorkbook workbook = written(rows, Templates.shipped());
    XSSFSheet sheet = workbook.getSheet("问题清单");
    boolean linked = rows <= SheetLimits.EXCEL.links();
    assertEquals(linked ? rows + 2 : rows + 4, sheet.getLastRowNum());
    String note = linked ? "" : at(sheet, "A", rows + 5).getStringCellValue();
    assertEquals(!linked, note.contains("第 65004 行起"), note);
    XSSFCell last = at(sheet, "G", rows + 3);
    assertEquals("=1+1", last.getStringCellValue());
    assertTrue(last.getCellStyle().getQuotePrefixed());
    assertEquals("警告", at(sheet, "F", rows + 3).getStringCellValue());
    assertEquals(rows, at(sheet, "A", rows + 3).getNumericCellValue());
    assertEquals("A" + rows, at(sheet, "E", rows + 3).getStringCellValue());
    assertEquals(Math.min(rows, SheetLimits.EXCEL.links()), sheet.getHyperlinkList().size());
    assertEquals("A3:L" + (rows + 3), sheet.getCTWorksheet().getAutoFilter().getRef());
    assertEquals(
        List.of("F4:F" + (rows + 3)),
        sheet.getCTWorksheet().getConditionalFormattingArray(0).getSqref());
    assertTrue(sheet.getRow(rows + 2).getHeightInPoints() >= 17);
    assertTrue(workbook.getNumCellStyles() < 60, "styles: " + workbook.getNumCellStyles());
    assertEquals(rows, at(workbook.getSheet("汇总表"), "T", 5).getNumericCellValue());
  }

  @Test
  void rowsBelowALongListMoveDownWithTheirFormulas() {
    byte[] template =
        Templates.changedOf(
            Templates.small("问题清单", "${行.序号}", "SUM(A2)"),
            workbook -> {
              XSSFSheet sheet = workbook.getSheetAt(0);
              sheet.createRow(4).createCell(0).setCellValue("制表：");
              sheet.createRow(5).createCell(1).setCellValue(7);
              sheet.addMergedRegion(new CellRangeAddress(4, 4, 0, 3));
            });
    XSSFSheet sheet = written(6_000, template).getSheetAt(0);
    assertEquals("SUM(A2:A6001)", at(sheet, "A", 6_002).getCellFormula());
    assertEquals(6_000.0 * 6_001 / 2, at(sheet, "A", 6_002).getNumericCellValue());
    assertEquals("制表：", at(sheet, "A", 6_004).getStringCellValue());
    assertEquals(7, at(sheet, "B", 6_005).getNumericCellValue());
    assertEquals("A6004:D6004", sheet.getMergedRegion(0).formatAsString());
  }

  private static XSSFCell at(XSSFSheet sheet, String column, int row) {
    return Templates.at(sheet, column + row);
  }

  private static XSSFWorkbook written(int rows, byte[] template) {
    return Templates.open(new JxlsSummaryWriter().write(ManyLines.findings(rows), template));
  }

  @Test
  void formulasInTheBandLookAtTheirOwnRowAndAtTheWholeBand() {
    byte[] template =
        Templates.changedOf(
            Templates.small("问题清单", "${行.序号}", "SUM(B2)"),
            workbook -> {
              XSSFSheet sheet = workbook.getSheetAt(0);
              Templates.note(sheet, "A1", "jx:area(lastCell=\"C3\")");
              Templates.note(sheet, "A2", "jx:each(items=\"问题清单\" var=\"行\" lastCell=\"B2\")");
              sheet.getRow(1).createCell(1).setCellFormula("2*A2");
              sheet.getRow(1).createCell(2).setCellFormula("SUM(A2)");
            });
    XSSFSheet sheet = written(40, template).getSheetAt(0);
    assertEquals("2*A41", at(sheet, "B", 41).getCellFormula());
    assertEquals(80, at(sheet, "B", 41).getNumericCellValue());
    assertEquals("SUM(B2:B41)", at(sheet, "A", 42).getCellFormula());
    assertEquals(40 * 41, at(sheet, "A", 42).getNumericCellValue());
    assertEquals("SUM(A2:A41)", at(sheet, "C", 2).getCellFormula());
    assertEquals(20 * 41, at(sheet, "C", 2).getNumericCellValue());
    assertNull(at(sheet, "C", 3));
  }

  @Test
  void cellsMergedInTheBandAreMergedInEachRow() {
    byte[] template =
        Templates.changedOf(
            Templates.small("问题清单", "${行.序号}", ""),
            workbook -> {
              XSSFSheet sheet = workbook.getSheetAt(0);
              Templates.note(sheet, "A2", "jx:each(items=\"问题清单\" var=\"行\" lastCell=\"B2\")");
              Templates.note(sheet, "A1", "jx:area(lastCell=\"B3\")");
              sheet.getRow(1).createCell(1).setCellValue(12.5);
              sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
              sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 1));
            });
    XSSFSheet sheet = written(3, template).getSheetAt(0);
    assertEquals(
        List.of("A1:B1", "A2:B2", "A3:B3", "A4:B4"),
        sheet.getMergedRegions().stream().map(CellRangeAddress::formatAsString).toList());
    assertEquals(12.5, at(sheet, "B", 4).getNumericCellValue());
  }
}
