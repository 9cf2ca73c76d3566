package cn.hebiao.tell.plan;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import java.util.List;

/** Looks for columns beside a form where nothing stands, lies or will be written. */
record FreeColumns(Sheet sheet, CellRange form, int columns, List<SheetBlock> taken) {
  private static final int FARTHEST = 400;

  /** The first columns right of the form that hold nothing in the form's rows. */
  int first() {
    int edge = form.last().column();
    int column = edge + 1;
    while (column < edge + FARTHEST && occupied(block(column))) {
      column++;
    }
    return column;
  }

  /** The cells beside the form from a column on. */
  CellRange block(int column) {
    return CellRange.of(form.first().row(), column, form.last().row(), column + columns - 1);
  }

  private boolean occupied(CellRange block) {
    return taken.stream().anyMatch(other -> other.overlaps(sheet.name(), block))
        || sheet.merges().stream().anyMatch(block::overlaps)
        || sheet.drawings().stream().anyMatch(drawing -> isInTheWay(drawing, block))
        || sheet
            .cells()
            .subMap(block.first(), true, new CellRef(block.last().row() + 1, 0), false)
            .values()
            .stream()
            .anyMatch(cell -> block.contains(cell.ref()) && !isFree(cell));
  }

  /** What reaches over from the form itself would drive the columns away from it. */
  private boolean isInTheWay(CellRange drawing, CellRange block) {
    return drawing.overlaps(block) && drawing.first().column() > form.last().column();
  }

  /** A formula may show nothing now and something later. */
  private static boolean isFree(Cell cell) {
    return cell.isBlank() && cell.formula().isEmpty();
  }
}
