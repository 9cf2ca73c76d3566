package comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookCellsTest {
  @TempDir private Path folder;

  private WorkbookCells book(boolean old, Consumer<Sheet> change) throws IOException {
    Path file = folder.resolve("a");
    try (Workbook book = old ? new HSSFWorkbook() : new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = book.createSheet("S");
      for (int row = 0; row < 2; row++) {
        sheet.createRow(row).createCell(0).setCellValue(row);
      }
      change.accept(sheet);
      book.write(out);
    }
    return WorkbookCells.of(file);
  }

  private static Cell first(Sheet sheet) {
    return sheet.getRow(0).getCell(0);
  }

  private List<String> differences(boolean old, Consumer<Sheet> change) throws IOException {
    return book(old, sheet -> {}).differences(book(old, change));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void equalWorkbooks_haveNone(boolean old) throws IOException {
    assertEquals(List.of(), differences(old, sheet -> {}));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void valuesAndFormulas(boolean old) throws IOException {
    assertEquals(
        List.of("S!A1 value: 0.0 -> 7.0", "S!A2 formula: nothing -> A1+1"),
        differences(
            old,
            sheet -> {
              first(sheet).setCellValue(7);
              // Its stored value stays 1.
              sheet.getRow(1).getCell(0).setCellFormula("A1+1");
              sheet.getRow(1).getCell(0).setCellValue(1);
            }));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void comments(boolean old) throws IOException {
    assertEquals(
        List.of("S!A1 comment: nothing -> 注"),
        differences(
            old,
            sheet -> {
              ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
              Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
              comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString("注"));
              first(sheet).setCellComment(comment);
            }));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void marks(boolean old) throws IOException {
    List<String> found =
        differences(
            old,
            sheet -> {
              CellStyle style = sheet.getWorkbook().createCellStyle();
              style.setFillForegroundColor(IndexedColors.RED.getIndex());
              style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
              first(sheet).setCellStyle(style);
            });
    assertEquals(1, found.size());
    assertEquals("S!A1 style: fill ", found.get(0).substring(0, 17));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void sheetsMergesAndCellsThatCome(boolean old) throws IOException {
    assertEquals(
        List.of("S merged:  -> A1:B2", "T sheet: nothing -> VISIBLE", "T merged: nothing -> "),
        differences(
            old,
            sheet -> {
              sheet.addMergedRegion(CellRangeAddress.valueOf("A1:B2"));
              sheet.getWorkbook().createSheet("T");
            }));
  }
}
