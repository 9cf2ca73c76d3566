package cn.hebiao.core.explain;

import cn.hebiao.core.grid.SheetCell;

/**
 * A cell together with one of the things it is used for.
 *
 * @param cell the cell
 * @param account what it is there, and how that comes about
 */
public record Use(SheetCell cell, Account account) {}
