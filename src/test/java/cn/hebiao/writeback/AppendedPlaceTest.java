package cn.hebiao.writeback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The appended columns stand beside the form where nothing is in the way, and are seen. */
class AppendedPlaceTest {
  private static final int BESIDE = 9;
  private static final int HEADER = 6;

  private final Pipeline pipeline = new Pipeline();

  private static byte[] made(Consumer<XSSFSheet> change) throws IOException {
    try (XSSFWorkbook book =
            new XSSFWorkbook(new ByteArrayInputStream(MadeForms.workbook(300, 1)));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      change.accept(book.getSheetAt(0));
      book.write(out);
      return out.toByteArray();
    }
  }

  /** Annotates, and gives the columns of our headings. */
  private List<Integer> columns(Consumer<XSSFSheet> change) throws IOException {
    var result = pipeline.annotated(made(change), "a.xlsx");
    assertEquals(List.of(), result.skipped());
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(result.bytes()))) {
      XSSFSheet sheet = book.getSheetAt(0);
      List<Integer> columns =
          List.of("核算得分", "差额", "核查意见").stream()
              .map(heading -> column(sheet.getRow(HEADER), heading))
              .toList();
      columns.forEach(column -> assertFalse(sheet.isColumnHidden(column)));
      return columns;
    }
  }

  private static int column(Row row, String heading) {
    for (Cell cell : row) {
      if (cell.toString().equals(heading)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError(heading + " is nowhere");
  }

  private static List<Integer> from(int column) {
    return List.of(column, column + 1, column + 2);
  }

  @Test
  void besideTheForm() throws IOException {
    assertEquals(from(BESIDE), columns(sheet -> {}));
  }

  @Test
  void notOverFormulasThatShowNothingNow() throws IOException {
    assertEquals(
        from(BESIDE + 1),
        columns(
            sheet -> {
              for (int row = HEADER + 1; row < sheet.getLastRowNum(); row++) {
                Cell cell = sheet.getRow(row).createCell(BESIDE);
                cell.setCellFormula("IF(H" + (row + 1) + ">G" + (row + 1) + ",\"超\",\"\")");
                cell.setCellValue("");
              }
            }));
  }

  @Test
  void notUnderPictures() throws IOException {
    assertEquals(from(13), columns(sheet -> draw(sheet, 10, 8, 12, 11)));
  }

  @Test
  void picturesBelowOrFarFromTheFormDoNotMatter() throws IOException {
    assertEquals(from(BESIDE), columns(sheet -> draw(sheet, 12, 8, 14, 11)));
    assertEquals(from(BESIDE), columns(sheet -> draw(sheet, 9, 60, 12, 70)));
  }

  @Test
  void aStampOverTheFormDoesNotDriveThemAway() throws IOException {
    assertEquals(from(BESIDE), columns(sheet -> draw(sheet, 7, 8, 30, 11)));
  }

  private static void draw(XSSFSheet sheet, int left, int top, int right, int bottom) {
    var anchor = new XSSFClientAnchor(0, 0, 0, 0, left, top, right, bottom);
    sheet.createDrawingPatriarch().createSimpleShape(anchor);
  }

  @Test
  void inColumnsThatWereHidden() throws IOException {
    assertEquals(
        from(BESIDE),
        columns(
            sheet -> {
              for (int column = BESIDE; column < 40; column++) {
                sheet.setColumnHidden(column, true);
              }
            }));
  }
}
