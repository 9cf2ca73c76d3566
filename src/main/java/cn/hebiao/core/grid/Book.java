package cn.hebiao.core.grid;

import java.util.List;
import java.util.Optional;

/**
 * A workbook as it was read.
 *
 * @param fileName the file's name without its folder
 * @param format how the file is stored
 * @param sheets all sheets in their order, hidden ones too
 */
public record Book(String fileName, BookFormat format, List<Sheet> sheets) {
  public Book {
    sheets = List.copyOf(sheets);
  }

  /** The same workbook with another content in one cell; the sheet must be there. */
  public Book with(String sheet, Cell cell) {
    return new Book(
        fileName,
        format,
        sheets.stream().map(each -> each.name().equals(sheet) ? each.with(cell) : each).toList());
  }

  /** The sheet of a name, if there is one. */
  public Optional<Sheet> sheet(String name) {
    return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
  }
}
