package cn.hebiao.adapter.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.judge.check.note.NoteCheck;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.rules.rulebook.FormKind;
import cn.hebiao.tell.summary.Consolidated;
import cn.hebiao.tell.summary.SampleFiles;
import cn.hebiao.tell.summary.SummaryModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lists that are too long for JXLS come out as those that are not. */
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
    assertEquals(rows + 2, sheet.getLastRowNum());
    XSSFCell last = at(sheet, "G", rows + 3);
    assertEquals("=1+1", last.getStringCellValue());
    assertTrue(last.getCellStyle().getQuotePrefixed());
    assertEquals("警告", at(sheet, "F", rows + 3).getStringCellValue());
    assertEquals(rows, at(sheet, "A", rows + 3).getNumericCellValue());
    assertEquals("A" + rows, at(sheet, "E", rows + 3).getStringCellValue());
    assertEquals(Math.min(rows, LinkedText.MOST), sheet.getHyperlinkList().size());
    assertEquals("A3:L" + (rows + 3), sheet.getCTWorksheet().getAutoFilter().getRef());
    assertEquals(
        List.of("F4:F" + (rows + 3)),
        sheet.getCTWorksheet().getConditionalFormattingArray(0).getSqref());
    assertTrue(sheet.getRow(rows + 2).getHeightInPoints() >= 20);
    assertTrue(workbook.getNumCellStyles() < 60, "styles: " + workbook.getNumCellStyles());
    assertEquals(rows, at(workbook.getSheet("汇总表"), "P", 5).getNumericCellValue());
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
    List<Finding> many = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      many.add(
          Finding.of(
              NoteCheck.NOTE_MISSING,
              "表",
              Optional.of(new CellRef(i, 0)),
              Message.of(i == rows - 1 ? "=1+1" : "sample.note")));
    }
    SummaryModel model =
        SummaryModel.of(
            List.of(
                new Consolidated(
                    SampleFiles.checked(
                        "a.xlsx",
                        List.of(SampleFiles.form(FormKind.PROJECT, "局", Optional.empty(), "表", 0)),
                        many),
                    Optional.of("a.xlsx"))),
            SampleFiles.messages());
    return Templates.open(new JxlsSummaryWriter().write(model, template));
  }
}
