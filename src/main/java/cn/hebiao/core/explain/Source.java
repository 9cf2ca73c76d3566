package cn.hebiao.core.explain;

import cn.hebiao.core.grid.SheetCell;

/**
 * A cell that a figure rests on.
 *
 * @param name what the cell is called in formulas
 * @param cell the cell
 */
public record Source(String name, SheetCell cell) {}
