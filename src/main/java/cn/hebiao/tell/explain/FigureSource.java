package cn.hebiao.tell.explain;

import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.fact.UsedFigures;
import java.util.Collection;
import java.util.List;

/**
 * A cell that a figure rests on.
 *
 * @param name what the cell is called in formulas
 * @param cell the cell
 */
public record FigureSource(String name, SheetCell cell) {
  /** The cells behind names; names without a cell are left out. */
  static List<FigureSource> of(Collection<String> names, UsedFigures figures) {
    return names.stream()
        .flatMap(name -> figures.cells(name).stream().map(cell -> new FigureSource(name, cell)))
        .toList();
  }
}
