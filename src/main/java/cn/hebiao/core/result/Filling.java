package cn.hebiao.core.result;

import cn.hebiao.core.grid.SheetCell;
import java.math.BigDecimal;

/**
 * A blank cell whose figure follows from the others.
 *
 * @param cell the blank cell
 * @param value the figure as the cell would store it
 * @param format the number format code
 */
public record Filling(SheetCell cell, BigDecimal value, String format) {}
