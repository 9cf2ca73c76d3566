package cn.hebiao.read.fact;

import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.SheetCell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The figures in the sentences of one workbook, each cell read once. For one thread. */
public final class BookProse {
  private final Map<String, Map<CellRef, List<ProseFigure>>> sheets = new HashMap<>();

  /** The figures of a text cell of the workbook, in their order. */
  public List<ProseFigure> figures(SheetCell cell) {
    return sheets
        .computeIfAbsent(cell.sheet(), sheet -> new HashMap<>())
        .computeIfAbsent(cell.ref(), ref -> ProseFigures.of(cell));
  }
}
