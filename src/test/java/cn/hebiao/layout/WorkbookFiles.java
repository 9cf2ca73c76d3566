package cn.hebiao.layout;

import cn.hebiao.adapter.excel.read.ExcelBookReader;
import cn.hebiao.adapter.excel.read.Limits;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes sheets to a workbook file and reads the file with the program's reader. */
final class WorkbookFiles {
  private WorkbookFiles() {}

  static Book through(List<Sheet> sheets, boolean old) {
    try (Workbook book = old ? new HSSFWorkbook() : new XSSFWorkbook()) {
      book.createSheet("说明");
      sheets.forEach(sheet -> write(sheet, book));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return new ExcelBookReader(Limits.usual())
          .read(bytes.toByteArray(), old ? "填报.xls" : "填报.xlsx");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnreadableBook e) {
      throw new AssertionError(e);
    }
  }

  private static void write(Sheet sheet, Workbook book) {
    org.apache.poi.ss.usermodel.Sheet target = book.createSheet(sheet.name());
    for (Cell cell : sheet.cells().values()) {
      Row row = target.getRow(cell.ref().row());
      Row in = row == null ? target.createRow(cell.ref().row()) : row;
      org.apache.poi.ss.usermodel.Cell out = in.createCell(cell.ref().column());
      cell.value()
          .number()
          .ifPresentOrElse(
              number -> out.setCellValue(number.doubleValue()),
              () -> out.setCellValue(cell.words()));
    }
    for (CellRange merge : sheet.merges()) {
      target.addMergedRegion(
          new CellRangeAddress(
              merge.first().row(),
              merge.last().row(),
              merge.first().column(),
              merge.last().column()));
    }
    sheet.hiddenColumns().forEach(column -> target.setColumnHidden(column, true));
    sheet.hiddenRows().forEach(row -> hide(target, row));
    book.setSheetHidden(book.getSheetIndex(target), sheet.hidden());
  }

  private static void hide(org.apache.poi.ss.usermodel.Sheet sheet, int row) {
    if (sheet.getRow(row) != null) {
      sheet.getRow(row).setZeroHeight(true);
    }
  }
}
