package cn.hebiao.face.web.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.adapter.excel.look.WorkbookLooks;
import cn.hebiao.app.CheckFiles.Examined;
import cn.hebiao.app.GivenBook;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.view.SheetLook;
import cn.hebiao.app.view.ViewedBook;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.wiring.RuledUseCases;
import cn.hebiao.wiring.Wiring;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a workbook: what is drawn, what is marked, and that no text becomes markup. */
class SheetPageTest {
  private static final String ATTACK = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
  private static final Wiring WIRING = new Wiring();
  private static final RuledUseCases RULED = WIRING.ruled(List.of());

  private static ViewedBook viewed(Workbook workbook, String name, Consumer<Sheet> filling)
      throws IOException {
    try (workbook) {
      filling.accept(workbook.createSheet("自评表"));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      Examined examined =
          RULED.checking().examine(new GivenBook.BookInMemory(out.toByteArray(), name));
      return new ViewedBook(
          examined.checked(),
          Optional.of(examined.book()),
          new WorkbookLooks().of(examined.bytes()));
    } catch (UnreadableBook unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static String page(ViewedBook viewed, String cell) {
    return new SheetPage(WIRING.messages())
        .html("abc", viewed, Optional.empty(), Optional.of(CellRef.of(cell)));
  }

  private static Cell put(Sheet sheet, int row, int column, String text) {
    Cell cell =
        Optional.ofNullable(sheet.getRow(row))
            .orElseGet(() -> sheet.createRow(row))
            .createCell(column);
    cell.setCellValue(text);
    return cell;
  }

  @Test
  void noTextOfAWorkbookBecomesMarkup() throws IOException {
    ViewedBook viewed =
        viewed(
            new XSSFWorkbook(),
            ATTACK.replace("/", "") + ".xlsx",
            sheet -> {
              Workbook workbook = sheet.getWorkbook();
              workbook.setSheetName(0, "<b>\"'&");
              put(sheet, 0, 0, ATTACK);
              XSSFRichTextString rich = new XSSFRichTextString(ATTACK);
              rich.applyFont(2, 9, workbook.createFont());
              put(sheet, 1, 0, "").setCellValue(rich);
              Cell number = put(sheet, 2, 0, "");
              number.setCellValue(5);
              CellStyle format = workbook.createCellStyle();
              format.setDataFormat(
                  workbook.createDataFormat().getFormat("0\"<script>alert(3)</script>\""));
              number.setCellStyle(format);
              CreationHelper helper = workbook.getCreationHelper();
              Hyperlink link = helper.createHyperlink(HyperlinkType.URL);
              link.setAddress("javascript:alert(4)");
              put(sheet, 3, 0, "链接").setHyperlink(link);
              Comment comment =
                  sheet.createDrawingPatriarch().createCellComment(helper.createClientAnchor());
              comment.setString(helper.createRichTextString(ATTACK));
              put(sheet, 4, 0, "批注").setCellComment(comment);
              put(sheet, 5, 0, "").setCellFormula("\"<i>\"&\"x\"");
            });
    String page = page(viewed, "A1");
    String bare = page.replace("<script src=\"/web/sheet.js\"></script>", "");
    assertFalse(bare.contains("<script"), "a script of the workbook");
    assertFalse(bare.contains("<img"), "an element of the workbook");
    assertFalse(bare.contains("javascript:"), "a link target of the workbook");
    assertFalse(bare.contains("<b>"), "the name of a sheet");
    assertFalse(Pattern.compile("<[^>]* on[a-z]+=").matcher(bare).find(), "a handler");
    assertFalse(bare.contains(" style="), "a style that the policy for contents would stop");
    assertTrue(bare.contains("&lt;script&gt;alert(1)"), "the text itself is shown");
    assertTrue(bare.contains("5&lt;script&gt;alert(3)"), "what a number format shows");
  }

  @Test
  void everyTagOpenedIsClosed() throws IOException {
    String page =
        page(
            viewed(
                new XSSFWorkbook(),
                "甲.xlsx",
                sheet -> {
                  put(sheet, 0, 0, "一行\n两行");
                  sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
                }),
            "A1");
    for (String tag : List.of("table", "tr", "td", "th", "section", "ol", "ul", "main", "body")) {
      assertEquals(
          count(page, "<" + tag + "[ >]"), count(page, "</" + tag + ">"), "of the tag " + tag);
    }
    assertTrue(page.contains("一行<br>两行"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void looksAreThoseOfTheFile(boolean old) throws IOException {
    ViewedBook viewed =
        viewed(
            old ? new HSSFWorkbook() : new XSSFWorkbook(),
            old ? "甲.xls" : "甲.xlsx",
            sheet -> {
              Workbook workbook = sheet.getWorkbook();
              CellStyle style = workbook.createCellStyle();
              style.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
              style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
              style.setAlignment(HorizontalAlignment.CENTER);
              var font = workbook.createFont();
              font.setBold(true);
              font.setFontHeightInPoints((short) 14);
              style.setFont(font);
              put(sheet, 0, 0, "标题").setCellStyle(style);
              put(sheet, 1, 0, "甲");
              put(sheet, 1, 1, "").setCellValue(12.5);
              put(sheet, 2, 2, "丙");
              sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
              sheet.setColumnWidth(0, 20 * 256);
              sheet.setColumnHidden(1, true);
              sheet.createRow(3).setZeroHeight(true);
              put(sheet, 3, 0, "看不见");
            });
    String page = page(viewed, "A1");
    Matcher title = Pattern.compile("<td id=\"c-A1\"[^>]*>").matcher(page);
    assertTrue(title.find());
    assertTrue(title.group().contains("bgcolor=\"#ffff00\""), title.group());
    assertTrue(title.group().contains("colspan=\"3\""), title.group());
    assertTrue(title.group().contains("\"p14 bold centre\""), title.group());
    assertTrue(
        page.contains("<td id=\"c-B2\" data-cell=\"B2\" class=\"p11 right\">12.5</td>")
            || page.contains("class=\"p10 right\">12.5</td>"),
        "numbers stand at the right");
    assertEquals(2, count(page, "<th scope=\"(?:col|row)\" class=\"unseen\""));
    SheetLook look = viewed.look("自评表");
    assertTrue(look.width(0) > 2 * look.width(2), "a column of 20 characters against the usual");
  }

  @Test
  void aLargeSheetIsShownAroundTheCell() throws IOException {
    ViewedBook viewed =
        viewed(
            new XSSFWorkbook(),
            "大.xlsx",
            sheet -> {
              for (int row = 0; row < 5000; row++) {
                put(sheet, row, 0, "第" + (row + 1) + "行");
              }
            });
    String page = page(viewed, "A3000");
    assertTrue(page.contains("<td id=\"c-A3000\""));
    assertEquals(SheetWindow.ROWS, count(page, "<th scope=\"row\""));
    // From the 20th row before it: 2,979 rows above, 5,000 - 2,979 - 300 below.
    assertTrue(page.contains("上面还有2979行"), "rows above");
    assertTrue(page.contains("下面还有1721行"), "rows below");
    assertTrue(page(viewed, "A1").contains("下面还有4700行"));
  }

  @Test
  void aFindingLeadsToItsCellAndTheCellToTheFinding() throws IOException {
    ViewedBook viewed =
        viewed(
            new XSSFWorkbook(),
            "甲.xlsx",
            sheet -> {
              String[][] form = {
                {"项目支出绩效自评表（2023年度）"},
                {"项目名称", "道路养护项目", "填报单位", "甲县道路养护所"},
                {"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"},
                {"产出指标", "数量指标", "养护道路里程", "≥100公里", "100公里", "50", "60"},
                {"效益指标", "社会效益指标", "群众出行改善", "明显改善", "明显改善", "40", "40"},
                {"满意度指标", "满意度指标", "群众满意度", "≥90%", "95%", "10", "10"},
                {"总分", "", "", "", "", "100", "110"}
              };
              for (int row = 0; row < form.length; row++) {
                for (int column = 0; column < form[row].length; column++) {
                  Cell cell = put(sheet, row, column, form[row][column]);
                  if (row > 2 && column > 4 && !form[row][column].isEmpty()) {
                    cell.setCellValue(Double.parseDouble(form[row][column]));
                  }
                }
              }
            });
    String page = page(viewed, "A1");
    // The score 60 of a weight of 50 stands in G4.
    Matcher item =
        Pattern.compile("<li id=\"(f[0-9]+)\"[^>]*class=\"error\">.{0,80}href=\"#c-G4\"")
            .matcher(page);
    assertTrue(item.find(), "a finding that leads to G4");
    assertTrue(
        Pattern.compile("<td id=\"c-G4\"[^>]*told error\">60[^\\n]*href=\"#" + item.group(1) + "\"")
            .matcher(page)
            .find(),
        "a mark at G4 that leads back");
    assertTrue(page.contains("错误"), "the mark says it in words");
  }

  private static long count(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().count();
  }
}
