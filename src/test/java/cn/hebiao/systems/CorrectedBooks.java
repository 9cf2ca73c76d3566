package cn.hebiao.systems;

import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.CellValue;
import cn.hebiao.model.value.CaseTable;
import cn.hebiao.model.value.CaseTable.Row;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The published workbooks with their slips put right, in memory. */
final class CorrectedBooks {
  private CorrectedBooks() {}

  static Map<String, Book> all() {
    Map<String, Book> books = new LinkedHashMap<>(Systems.books());
    for (Row row : CaseTable.at("/systems/corrections.csv")) {
      CellRef ref = CellRef.of(row.get("单元格"));
      books.computeIfPresent(
          row.get("文件"),
          (file, book) ->
              book.with(row.get("表"), written(at(book, row.get("表"), ref), row.get("改为"))));
    }
    return books;
  }

  static Cell at(Book book, String sheet, CellRef ref) {
    return book.sheet(sheet).orElseThrow().at(ref);
  }

  /** The cell with another content, kept as number or text as it was before. */
  static Cell written(Cell old, String text) {
    if (text.isEmpty()) {
      return Cell.blank(old.ref());
    }
    boolean percent = text.endsWith("%");
    String digits = percent ? text.substring(0, text.length() - 1) : text;
    boolean stored = old.value().number().isPresent() && digits.matches("-?[0-9]+(\\.[0-9]+)?");
    if (!stored) {
      return Cell.text(old.ref(), text);
    }
    BigDecimal number = new BigDecimal(digits);
    return new Cell(
        old.ref(),
        new CellValue.Numeric(percent ? number.movePointLeft(2) : number),
        text,
        old.format(),
        Optional.empty());
  }
}
