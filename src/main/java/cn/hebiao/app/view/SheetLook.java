package cn.hebiao.app.view;

import cn.hebiao.model.grid.CellRef;
import java.util.Map;

/**
 * How one sheet is drawn. Lengths are in pixels of a screen with 96 to the inch.
 *
 * @param usualWidth the width of columns that have none of their own
 * @param widths other widths by column, counted from 0
 * @param heights heights by row, counted from 0; rows without one are as high as their text
 * @param cells the looks of cells that somebody formatted
 */
public record SheetLook(
    int usualWidth,
    Map<Integer, Integer> widths,
    Map<Integer, Integer> heights,
    Map<CellRef, CellLook> cells) {
  /** The look of a sheet of which nothing is known. */
  public static final SheetLook PLAIN = new SheetLook(72, Map.of(), Map.of(), Map.of());

  public SheetLook {
    widths = Map.copyOf(widths);
    heights = Map.copyOf(heights);
    cells = Map.copyOf(cells);
  }

  /** The width of a column. */
  public int width(int column) {
    return widths.getOrDefault(column, usualWidth);
  }

  /** The look of a cell. */
  public CellLook of(CellRef ref) {
    return cells.getOrDefault(ref, CellLook.PLAIN);
  }
}
