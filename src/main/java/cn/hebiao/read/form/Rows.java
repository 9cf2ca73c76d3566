package cn.hebiao.read.form;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import java.util.Collection;
import java.util.SortedMap;

/** The stored cells of whole rows. */
final class Rows {
  private Rows() {}

  /** The cells of some rows in reading order, the last row included. */
  static SortedMap<CellRef, Cell> between(Sheet sheet, int first, int last) {
    int from = Math.max(0, first);
    return sheet.cells().subMap(new CellRef(from, 0), new CellRef(Math.max(from, last + 1), 0));
  }

  static Collection<Cell> of(Sheet sheet, int row) {
    return between(sheet, row, row).values();
  }

  /** The rows that hold cells, from top to bottom. */
  static int[] used(Sheet sheet, int first, int last) {
    return between(sheet, first, last).keySet().stream()
        .mapToInt(CellRef::row)
        .distinct()
        .toArray();
  }
}
