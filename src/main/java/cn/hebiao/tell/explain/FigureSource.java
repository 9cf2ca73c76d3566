package cn.hebiao.tell.explain;

import cn.hebiao.model.grid.SheetCell;

/**
 * A cell that a figure rests on.
 *
 * @param name what the cell is called in formulas
 * @param cell the cell
 */
public record FigureSource(String name, SheetCell cell) {}
