package cn.hebiao.tell.plan;

import cn.hebiao.model.grid.CellRange;

/**
 * Cells of a sheet.
 *
 * @param sheet the sheet's name
 * @param range the cells
 */
record SheetBlock(String sheet, CellRange range) {}
