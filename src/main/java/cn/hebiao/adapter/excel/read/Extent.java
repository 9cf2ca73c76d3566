package cn.hebiao.adapter.excel.read;

import cn.hebiao.app.UnreadableBook;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.Sheet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Gathers what belongs to one sheet. Hidden rows and columns beyond all cells are left out: files
 * hide the whole unused rest of a sheet.
 */
final class Extent {
  private final String where;
  private final Budget budget;
  private final List<Cell> cells = new ArrayList<>();
  private final List<CellRange> merges = new ArrayList<>();
  private final BitSet hiddenRows = new BitSet();
  private final BitSet hiddenColumns = new BitSet();
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

  void hideRow(int row) {
    hiddenRows.set(row);
  }

  /** Hides the columns between two, both inside it; what is not on a sheet is ignored. */
  void hideColumns(int first, int last) {
    int from = Math.max(0, first);
    int to = Math.min(last, Address.MAX_COLUMNS - 1);
    if (from <= to) {
      hiddenColumns.set(from, to + 1);
    }
  }

  Sheet sheet(String name, boolean hidden) throws UnreadableBook {
    return new Sheet(
        name, hidden, cells, merges, upTo(lastRow, hiddenRows), upTo(lastColumn, hiddenColumns));
  }

  private SortedSet<Integer> upTo(int last, BitSet lines) throws UnreadableBook {
    BitSet inside = lines.get(0, last + 1);
    budget.cells(inside.cardinality(), where);
    return inside.stream().boxed().collect(Collectors.toCollection(TreeSet::new));
  }
}
