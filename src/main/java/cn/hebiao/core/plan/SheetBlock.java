package cn.hebiao.core.plan;

import cn.hebiao.core.grid.CellRange;

/**
 * Cells of a sheet.
 *
 * @param sheet the sheet's name
 * @param range the cells
 */
record SheetBlock(String sheet, CellRange range) {
  boolean overlaps(String other, CellRange block) {
    return sheet.equals(other) && range.overlaps(block);
  }
}
