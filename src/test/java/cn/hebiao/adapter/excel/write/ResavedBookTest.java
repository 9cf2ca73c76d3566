package cn.hebiao.adapter.excel.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.model.grid.BookFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Our output after somebody else's program has saved it. */
class ResavedBookTest {
  private static final OoxmlAnnotator ANNOTATOR = new OoxmlAnnotator();

  private static byte[] annotated() {
    return ANNOTATOR.annotate(SampleBooks.xlsx(), BookFormat.XLSX, SampleBooks.plan()).bytes();
  }

  static byte[] edited(byte[] file, Consumer<XSSFWorkbook> change) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      change.accept(book);
      return SampleBooks.bytes(book);
    }
  }

  /** All cells that hold something or have a ground, by sheet and address. */
  static Map<String, String> cells(byte[] file) throws IOException {
    Map<String, String> cells = new TreeMap<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      for (Sheet sheet : book) {
        if (sheet.getSheetName().equals("核表登记")) {
          continue;
        }
        for (Row row : sheet) {
          for (Cell cell : row) {
            boolean filled = cell.getCellStyle().getFillPattern() != FillPatternType.NO_FILL;
            String text = cell.toString() + (filled ? "#" : "");
            if (!text.isEmpty()) {
              cells.put(sheet.getSheetName() + "!" + cell.getAddress(), text);
            }
          }
        }
        ((XSSFSheet) sheet)
            .getCellComments()
            .forEach(
                (cell, note) ->
                    cells.put(
                        sheet.getSheetName() + "!" + cell + " note",
                        note.getString().getString().strip()));
      }
      cells.put("print", String.valueOf(book.getPrintArea(0)).replace("'", ""));
    }
    return cells;
  }

  private static void assertSame(Map<String, String> expected, Map<String, String> actual) {
    Map<String, String> differences = new TreeMap<>();
    expected.forEach(
        (place, text) -> {
          if (!text.equals(actual.get(place))) {
            differences.put(place, text + " -> " + actual.get(place));
          }
        });
    actual.forEach(
        (place, text) -> {
          if (!expected.containsKey(place)) {
            differences.put(place, "nothing -> " + text);
          }
        });
    assertEquals(Map.of(), differences);
  }

  @Test
  void ourWorkIsFoundAndTakenOut() throws IOException {
    byte[] resaved = edited(annotated(), book -> {});
    byte[] clean = ANNOTATOR.pristine(resaved, BookFormat.XLSX);
    assertSame(cells(SampleBooks.xlsx()), cells(clean));
    assertFalse(ANNOTATOR.ours(clean, BookFormat.XLSX));
    edited(
        clean,
        book -> {
          assertEquals(8.0, book.getSheetAt(0).getColumnWidth(8) / 256.0, 0.6);
          assertEquals(24f, book.getSheetAt(0).getRow(2).getHeightInPoints());
        });
  }

  @Test
  void annotatingAgainSettlesAtOnce() throws IOException {
    byte[] resaved = edited(annotated(), book -> {});
    byte[] once = ANNOTATOR.annotate(resaved, BookFormat.XLSX, SampleBooks.plan()).bytes();
    byte[] twice = ANNOTATOR.annotate(once, BookFormat.XLSX, SampleBooks.plan()).bytes();
    assertArrayEquals(once, twice);
    assertSame(cells(annotated()), cells(once));
  }

  @Test
  void whatTheClerkWroteStays() throws IOException {
    byte[] changed =
        edited(
            annotated(),
            book -> {
              XSSFSheet form = book.getSheet(SampleBooks.FORM);
              form.getRow(2).getCell(7).setBlank();
              form.getRow(2).getCell(7).setCellValue("因暴雨推迟一个月");
              form.getRow(3).getCell(10).setBlank();
              form.getRow(3).getCell(10).setCellValue("已核对");
              form.getRow(4).getCell(6).setBlank();
              form.getRow(4).getCell(6).setCellValue(8);
              form.getRow(6).getCell(5).setCellValue(99);
            });
    edited(
        ANNOTATOR.pristine(changed, BookFormat.XLSX),
        book -> {
          XSSFSheet form = book.getSheet(SampleBooks.FORM);
          assertEquals("因暴雨推迟一个月", form.getRow(2).getCell(7).getStringCellValue());
          assertEquals("已核对", form.getRow(3).getCell(10).getStringCellValue());
          assertEquals(8.0, form.getRow(4).getCell(6).getNumericCellValue());
          assertEquals(99.0, form.getRow(6).getCell(5).getNumericCellValue());
          assertNull(form.getRow(6).getCell(8));
          assertNull(form.getCellComment(new CellAddress("F4")));
          assertEquals(
              "按合同\n计算", form.getCellComment(new CellAddress("G3")).getString().getString());
        });
  }

  @Test
  void aRenamedAndMovedSheetIsStillCleaned() throws IOException {
    byte[] changed =
        edited(
            annotated(),
            book -> {
              book.setSheetOrder("核查结果", 0);
              book.setActiveSheet(0);
              book.setSheetName(book.getSheetIndex(SampleBooks.OTHER), "2023基础数据");
            });
    edited(
        ANNOTATOR.pristine(changed, BookFormat.XLSX),
        book -> {
          assertEquals(3, book.getNumberOfSheets());
          assertEquals(SampleBooks.FORM, book.getSheetName(0));
          assertTrue(book.getPrintArea(0).endsWith("$A$1:$H$9"), book.getPrintArea(0));
          assertNull(book.getSheet("2023基础数据").getCellComment(new CellAddress("B3")));
          assertEquals(1, book.getSheet("2023基础数据").getCellComments().size());
        });
  }

  @Test
  @Tag("slow")
  void libreOfficeMaySaveIt() throws IOException {
    byte[] saved = Office.convert(annotated(), "xlsx", "xlsx:Calc MS Excel 2007 XML");
    Map<String, String> seen = cells(saved);
    assertEquals("核查意见#", seen.get(SampleBooks.FORM + "!K2"));
    assertTrue(seen.get(SampleBooks.FORM + "!G3 note").contains("【核表】"));
    byte[] clean = ANNOTATOR.pristine(saved, BookFormat.XLSX);
    assertEquals(
        cells(Office.convert(SampleBooks.xlsx(), "xlsx", "xlsx:Calc MS Excel 2007 XML")),
        cells(clean));
    byte[] once = ANNOTATOR.annotate(saved, BookFormat.XLSX, SampleBooks.plan()).bytes();
    assertArrayEquals(once, ANNOTATOR.annotate(once, BookFormat.XLSX, SampleBooks.plan()).bytes());
  }

  @Test
  @Tag("slow")
  void openpyxlMaySaveIt() throws IOException {
    byte[] saved = Office.openpyxl(annotated());
    byte[] clean = ANNOTATOR.pristine(saved, BookFormat.XLSX);
    assertSame(cells(Office.openpyxl(SampleBooks.xlsx())), cells(clean));
    byte[] once = ANNOTATOR.annotate(saved, BookFormat.XLSX, SampleBooks.plan()).bytes();
    assertArrayEquals(once, ANNOTATOR.annotate(once, BookFormat.XLSX, SampleBooks.plan()).bytes());
  }
}
