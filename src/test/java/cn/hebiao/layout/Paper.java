package cn.hebiao.layout;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.CellValue;
import cn.hebiao.model.grid.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** A sheet that a form is laid out on. */
final class Paper {
  private final String name;
  private final Map<CellRef, Cell> cells = new TreeMap<>();
  private final List<CellRange> merges = new ArrayList<>();
  private final TreeSet<Integer> hiddenRows = new TreeSet<>();
  private final TreeSet<Integer> hiddenColumns = new TreeSet<>();
  private boolean hidden;

  Paper(String name) {
    this.name = name;
  }

  void text(int row, int column, String text) {
    if (!text.isEmpty()) {
      CellRef ref = new CellRef(row, column);
      cells.put(ref, Cell.text(ref, text));
    }
  }

  void number(int row, int column, String number) {
    CellRef ref = new CellRef(row, column);
    cells.put(
        ref,
        new Cell(
            ref,
            new CellValue.Numeric(new BigDecimal(number)),
            number,
            "General",
            java.util.Optional.empty()));
  }

  /** A number shown as per cents, given as shown. */
  void percent(int row, int column, String shown) {
    CellRef ref = new CellRef(row, column);
    BigDecimal number = new BigDecimal(shown.replace("%", "")).movePointLeft(2);
    cells.put(
        ref, new Cell(ref, new CellValue.Numeric(number), shown, "0%", java.util.Optional.empty()));
  }

  void merge(int row, int column, int lastRow, int lastColumn) {
    if (lastRow > row || lastColumn > column) {
      merges.add(CellRange.of(row, column, lastRow, lastColumn));
    }
  }

  void hideRow(int row) {
    hiddenRows.add(row);
  }

  void hideColumn(int column) {
    hiddenColumns.add(column);
  }

  void hide() {
    hidden = true;
  }

  Sheet sheet() {
    return new Sheet(name, hidden, List.copyOf(cells.values()), merges, hiddenRows, hiddenColumns);
  }
}
