package cn.hebiao.face.web.sheet;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import java.util.Optional;

/**
 * The part of a sheet that is shown: all of a usual one, of a large one what lies around a cell.
 *
 * @param shown the cells that are shown
 * @param lastRow the last row that holds anything, from 0
 * @param lastColumn the last column that holds anything, from 0
 */
record SheetWindow(CellRange shown, int lastRow, int lastColumn) {
  /** A browser draws so many rows at once without being felt. */
  static final int ROWS = 300;

  static final int COLUMNS = 60;

  /** The rows above the cell that was asked for. */
  private static final int ABOVE = 20;

  /**
   * The part to show.
   *
   * @param wanted the cell that was asked for; empty for the beginning
   */
  static SheetWindow of(Sheet sheet, Optional<CellRef> wanted) {
    int rows = 0;
    int columns = 0;
    for (Cell cell : sheet.cells().values()) {
      if (!cell.isBlank() || cell.formula().isPresent()) {
        CellRange extent = sheet.extent(cell.ref());
        rows = Math.max(rows, extent.last().row());
        columns = Math.max(columns, extent.last().column());
      }
    }
    CellRef at = wanted.orElse(new CellRef(0, 0));
    int top = rows < ROWS ? 0 : Math.max(0, Math.min(at.row() - ABOVE, rows - ROWS + 1));
    int left = at.column() < COLUMNS ? 0 : at.column() - COLUMNS / 2;
    return new SheetWindow(
        CellRange.of(
            top,
            left,
            Math.min(Math.max(rows, at.row()), top + ROWS - 1),
            Math.min(Math.max(columns, at.column()), left + COLUMNS - 1)),
        rows,
        columns);
  }

  /** How many rows lie above it. */
  int rowsAbove() {
    return shown.first().row();
  }

  /** How many rows with contents lie below it. */
  int rowsBelow() {
    return Math.max(0, lastRow - shown.last().row());
  }

  /** How many columns with contents lie to its right. */
  int columnsRight() {
    return Math.max(0, lastColumn - shown.last().column());
  }

  /** The part of a merged area that lies in it. */
  CellRange clipped(CellRange area) {
    return CellRange.of(
        Math.max(area.first().row(), shown.first().row()),
        Math.max(area.first().column(), shown.first().column()),
        Math.min(area.last().row(), shown.last().row()),
        Math.min(area.last().column(), shown.last().column()));
  }
}
