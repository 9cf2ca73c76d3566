package cn.hebiao.adapter.excel.read;

import cn.hebiao.app.UnreadableBook;
import cn.hebiao.core.grid.Cell;
import cn.hebiao.core.grid.CellRange;
import cn.hebiao.core.grid.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Gathers what belongs to one sheet. Hidden rows and columns beyond all cells are left out: files
 * hide the whole unused rest of a sheet.
 */
final class Extent {
  private final String where;
  private final Budget budget;
  private final List<Cell> cells = new ArrayList<>();
  private final List<CellRange> merges = new ArrayList<>();
  private final TreeSet<Integer> hiddenRows = new TreeSet<>();
  private final TreeSet<Integer> hiddenColumns = new TreeSet<>();
  private int lastRow = -1;
  private int lastColumn = -1;

  Extent(String where, Budget budget) {
    this.where = where;
    this.budget = budget;
  }

  void add(Cell cell) {
    cells.add(cell);
    reach(CellRange.of(cell.ref()));
  }

  void merge(CellRange range) throws UnreadableBook {
    budget.merge(range, where);
    merges.add(range);
    reach(range);
  }

  private void reach(CellRange range) {
    lastRow = Math.max(lastRow, range.last().row());
    lastColumn = Math.max(lastColumn, range.last().column());
  }

  void hideRow(int row) throws UnreadableBook {
    budget.cells(1, where);
    hiddenRows.add(row);
  }

  /** Hides the columns between two, both inside it. */
  void hideColumns(int first, int last) throws UnreadableBook {
    for (int column = Math.max(0, first);
        column <= Math.min(last, Address.MAX_COLUMNS - 1);
        column++) {
      if (hiddenColumns.add(column)) {
        budget.cells(1, where);
      }
    }
  }

  Sheet sheet(String name, boolean hidden) {
    return new Sheet(
        name,
        hidden,
        cells,
        merges,
        hiddenRows.headSet(lastRow, true),
        hiddenColumns.headSet(lastColumn, true));
  }
}
