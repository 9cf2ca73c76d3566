package cn.hebiao.year;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.app.GivenBook;
import cn.hebiao.app.InvalidTemplate;
import cn.hebiao.app.year.YearDesk;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A place gives its blank forms another look. */
class FormTemplateTest {
  private static final Path SHIPPED = Path.of("templates", "form.xlsx");

  @TempDir Path out;

  private static byte[] changed(Consumer<XSSFWorkbook> change) throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(SHIPPED))) {
      change.accept(book);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return bytes.toByteArray();
    }
  }

  private XSSFWorkbook issued(byte[] template) throws Exception {
    YearFiles.PROGRAM
        .year()
        .issue(
            new YearDesk.IssueRequest(
                Optional.empty(),
                YearFiles.roster(Map.of("名单", List.of("2023年度名单", "单位名称|项目名称", "甲县水利局|渠道"))),
                "全国通用",
                out,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new GivenBook.BookInMemory(template, "样式.xlsx"))));
    return new XSSFWorkbook(Files.newInputStream(out.resolve("甲县水利局/渠道绩效自评表.xlsx")));
  }

  @Test
  void looksPageAndTitleAreThoseOfThePlace() throws Exception {
    byte[] template =
        changed(
            book -> {
              Sheet looks = book.getSheet("样式");
              XSSFCellStyle label = (XSSFCellStyle) looks.getRow(3).getCell(1).getCellStyle();
              label.setFillForegroundColor(
                  new XSSFColor(new byte[] {(byte) 0xFF, (byte) 0xEE, (byte) 0xCC}, null));
              label.setFillPattern(FillPatternType.SOLID_FOREGROUND);
              // Neither of them is taken over: what is open and what is not is the program's.
              label.setLocked(false);
              looks.getRow(5).getCell(1).getCellStyle().setLocked(true);
              looks.getPrintSetup().setLandscape(true);
              looks.getHeader().setRight("附件1");
              book.getSheet("文字").getRow(1).createCell(1).setCellValue("甲县项目支出绩效自评表");
            });
    try (XSSFWorkbook book = issued(template)) {
      Sheet sheet = book.getSheetAt(0);
      assertEquals("甲县项目支出绩效自评表", sheet.getRow(0).getCell(0).getStringCellValue());
      assertTrue(sheet.getPrintSetup().getLandscape());
      assertEquals("附件1", sheet.getHeader().getRight());
      XSSFCellStyle label =
          (XSSFCellStyle)
              sheet.getRow(YearFiles.row(sheet, "年度资金总额") - 1).getCell(1).getCellStyle();
      assertEquals("FFFFEECC", label.getFillForegroundXSSFColor().getARGBHex());
      assertTrue(label.getLocked());
      assertTrue(sheet.getProtect());
      assertFalse(sheet.getRow(5).getCell(5).getCellStyle().getLocked());
      assertFalse(sheet.getDataValidations().isEmpty());
    }
  }

  @Test
  void theShippedTemplateLooksLikeTheProgramsOwn() throws Exception {
    try (XSSFWorkbook book = issued(Files.readAllBytes(SHIPPED))) {
      Sheet sheet = book.getSheetAt(0);
      assertEquals("项目支出绩效自评表", sheet.getRow(0).getCell(0).getStringCellValue());
      XSSFCellStyle label = (XSSFCellStyle) sheet.getRow(5).getCell(1).getCellStyle();
      assertEquals("FFDDEBF7", label.getFillForegroundXSSFColor().getARGBHex());
      assertEquals("黑体", label.getFont().getFontName());
      assertEquals(BorderStyle.THIN, label.getBorderTop());
      assertEquals(BorderStyle.THIN, label.getBorderRight());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "样式,2,標題,样式!A3：没有叫“標題”的。可以写：标题、副标题",
    "文字,1,大标题,文字!A2：没有叫“大标题”的",
    "文字,1,,文字!A2：“项目表标题”里要有“自评表”三个字"
  })
  void whatIsWrongIsSaidInChinese(String sheet, int row, String name, String said)
      throws Exception {
    byte[] template =
        changed(
            book -> {
              if (name != null) {
                book.getSheet(sheet).getRow(row).createCell(0).setCellValue(name);
              }
              if (sheet.equals("文字")) {
                book.getSheet(sheet).getRow(row).createCell(1).setCellValue("甲县的表");
              }
            });
    InvalidTemplate refused = assertThrows(InvalidTemplate.class, () -> issued(template));
    String text = YearFiles.PROGRAM.messages().text(refused.problem());
    assertTrue(text.contains(said), text);
    assertEquals(List.of(), YearFiles.below(out));
  }

  @Test
  void formulasOfATemplateAreNotTaken() throws Exception {
    byte[] template =
        changed(
            book -> book.getSheet("文字").getRow(1).createCell(1).setCellFormula("\"自评表\"&\"甲\""));
    InvalidTemplate refused = assertThrows(InvalidTemplate.class, () -> issued(template));
    String text = YearFiles.PROGRAM.messages().text(refused.problem());
    assertTrue(text.contains("文字!A2：右边是公式"), text);
    assertThrows(InvalidTemplate.class, () -> issued("no workbook".getBytes()));
  }
}
