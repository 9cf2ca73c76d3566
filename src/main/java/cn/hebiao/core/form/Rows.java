package cn.hebiao.core.form;

import cn.hebiao.core.grid.Cell;
import cn.hebiao.core.grid.CellRef;
import cn.hebiao.core.grid.Sheet;
import java.util.Collection;
import java.util.SortedMap;

/** The stored cells of whole rows. */
final class Rows {
  private Rows() {}

  /** The cells of some rows in reading order, the last row included. */
  static SortedMap<CellRef, Cell> between(Sheet sheet, int first, int last) {
    return sheet
        .cells()
        .subMap(new CellRef(Math.max(0, first), 0), new CellRef(Math.max(first, last) + 1, 0));
  }

  static Collection<Cell> of(Sheet sheet, int row) {
    return between(sheet, row, row).values();
  }
}
