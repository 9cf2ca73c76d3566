package cn.hebiao.read.form;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import java.util.Collection;

/** Which cells of a sheet a form takes. */
final class FormExtent {
  /** How far a heading may reach beyond the table's last column. */
  private static final int BEYOND = 3;

  private FormExtent() {}

  /** The cells of a form whose heading may start in row {@code from}. */
  static CellRange of(Sheet sheet, int from, Header header, int lastRow) {
    int top = Math.max(0, header.first());
    int left = header.leftmost();
    int right = header.rightmost();
    int farthest = right + BEYOND;
    for (Cell cell : Rows.between(sheet, from, top).values()) {
      CellRef ref = cell.ref();
      if (!cell.isBlank() && ref.column() <= farthest) {
        top = Math.min(top, ref.row());
        left = Math.min(left, ref.column());
        right = Math.max(right, Math.min(sheet.extent(ref).last().column(), farthest));
      }
    }
    int labels = Math.max(0, header.last());
    left = Math.min(left, sheet.extent(new CellRef(labels, left)).first().column());
    right = Math.max(right, sheet.extent(new CellRef(labels, right)).last().column());
    for (int unknown : header.unknown().keySet()) {
      right = Math.max(right, sheet.extent(new CellRef(labels, unknown)).last().column());
    }
    if (left > 0 && !sheet.showing(new CellRef(labels, left - 1)).isBlank()) {
      left = sheet.extent(new CellRef(labels, left - 1)).first().column();
    }
    return CellRange.of(top, left, Math.max(lastRow, labels), right);
  }

  /** From the first to the last filled cell of some rows. */
  static CellRange rows(Sheet sheet, int first, int last) {
    Collection<Cell> cells = Rows.between(sheet, first, last).values();
    int left = cells.stream().mapToInt(cell -> cell.ref().column()).min().orElse(0);
    int right =
        cells.stream()
            .filter(cell -> !cell.isBlank())
            .mapToInt(cell -> cell.ref().column())
            .max()
            .orElse(left);
    return CellRange.of(first, Math.min(left, right), last, right);
  }
}
