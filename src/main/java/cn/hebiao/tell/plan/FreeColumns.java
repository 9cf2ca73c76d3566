package cn.hebiao.tell.plan;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import java.util.BitSet;
import java.util.List;

/** Looks for columns beside a form where nothing stands, lies or will be written. */
record FreeColumns(Sheet sheet, CellRange form, int columns, List<SheetBlock> taken) {
  private static final int FARTHEST = 400;

  /** The first columns right of the form that hold nothing in the form's rows. */
  int first() {
    int edge = form.last().column();
    BitSet occupied = occupied();
    int column = edge + 1;
    while (column < edge + FARTHEST) {
      int next = occupied.nextSetBit(column);
      if (next < 0 || next >= column + columns) {
        return column;
      }
      column = next + 1;
    }
    return edge + FARTHEST;
  }

  /** The cells beside the form from a column on. */
  CellRange block(int column) {
    return CellRange.of(form.first().row(), column, form.last().row(), column + columns - 1);
  }

  /** All columns in which something stands beside the form; each thing is looked at once. */
  private BitSet occupied() {
    BitSet occupied = new BitSet();
    taken.stream()
        .filter(block -> block.sheet().equals(sheet.name()))
        .forEach(block -> occupy(occupied, block.range()));
    sheet.merges().forEach(merge -> occupy(occupied, merge));
    // What reaches over from the form itself would drive the columns away from it.
    sheet.drawings().stream()
        .filter(drawing -> drawing.first().column() > form.last().column())
        .forEach(drawing -> occupy(occupied, drawing));
    sheet
        .cells()
        .subMap(form.first(), true, new CellRef(form.last().row() + 1, 0), false)
        .values()
        .stream()
        .filter(cell -> !isFree(cell))
        .forEach(cell -> occupied.set(cell.ref().column()));
    return occupied;
  }

  private void occupy(BitSet occupied, CellRange range) {
    if (range.first().row() <= form.last().row() && range.last().row() >= form.first().row()) {
      occupied.set(range.first().column(), range.last().column() + 1);
    }
  }

  /** A formula may show nothing now and something later. */
  private static boolean isFree(Cell cell) {
    return cell.isBlank() && cell.formula().isEmpty();
  }
}
