package cn.hebiao.adapter.excel.write;

import cn.hebiao.app.CellTexts;
import cn.hebiao.model.grid.CellRef;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Puts texts into cells of a workbook of our own; equal texts give equal bytes. */
public final class TextsInCells implements CellTexts {
  @Override
  public byte[] with(byte[] workbook, String sheet, Map<CellRef, String> texts) {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      XSSFSheet target = book.getSheet(sheet);
      texts.forEach(
          (ref, text) ->
              target
                  .getRow(ref.row())
                  .getCell(ref.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                  .setCellValue(text));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return TimelessParts.of(out.toByteArray());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
