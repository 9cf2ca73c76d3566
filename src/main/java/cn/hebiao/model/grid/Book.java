package cn.hebiao.model.grid;

import java.util.List;
import java.util.Optional;

/**
 * A workbook as it was read.
 *
 * @param fileName the file's name without its folder
 * @param format how the file is stored
 * @param sheets all sheets in their order, hidden ones too
 * @param protection what Excel lets nobody change
 */
public record Book(String fileName, BookFormat format, List<Sheet> sheets, Protection protection) {
  public Book {
    sheets = List.copyOf(sheets);
  }

  /** A workbook of which nothing is protected. */
  public Book(String fileName, BookFormat format, List<Sheet> sheets) {
    this(fileName, format, sheets, Protection.NONE);
  }

  /** The same workbook under the name that a user gave it. */
  public Book named(String name) {
    return new Book(name, format, sheets, protection);
  }

  /** The same workbook with another content in one cell; the sheet must be there. */
  public Book with(String sheet, Cell cell) {
    return new Book(
        fileName,
        format,
        sheets.stream()
            .map(each -> each.name().equals(sheet) ? each.with(List.of(cell)) : each)
            .toList(),
        protection);
  }

  /** The same workbook without the sheets that only a programmer can unhide. */
  public Book inSight() {
    return sheets.stream().noneMatch(Sheet::outOfSight)
        ? this
        : new Book(
            fileName,
            format,
            sheets.stream().filter(sheet -> !sheet.outOfSight()).toList(),
            protection);
  }

  /** The sheet of a name, if there is one. */
  public Optional<Sheet> sheet(String name) {
    return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
  }
}
