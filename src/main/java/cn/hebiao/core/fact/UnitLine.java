package cn.hebiao.core.fact;

import cn.hebiao.core.form.LabelText;
import cn.hebiao.core.grid.Cell;
import cn.hebiao.core.grid.CellRef;
import cn.hebiao.core.grid.Sheet;
import cn.hebiao.core.value.Dimension;
import cn.hebiao.core.value.Unit;
import cn.hebiao.core.value.Units;
import java.util.Optional;

/** The line above a table that says in which unit its amounts are: 单位：万元. */
final class UnitLine {
  private static final int FARTHEST = 60;

  private UnitLine() {}

  /** The unit of the nearest such line above a cell; empty where there is none. */
  static Optional<Unit> above(Sheet sheet, CellRef ref) {
    CellRef top = new CellRef(Math.max(0, ref.row() - FARTHEST), 0);
    return sheet.cells().subMap(top, true, new CellRef(ref.row() + 1, 0), false).descendingMap().values().stream()
        .map(Cell::words)
        .filter(words -> words.length() <= LabelText.LONGEST && words.contains("单位"))
        .map(UnitLine::unit)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Unit> unit(String words) {
    String normal = LabelText.normalise(words);
    int at = normal.lastIndexOf("单位");
    String rest = normal.substring(at + 2).replaceFirst("^[:(]+", "").replaceFirst("\\)$", "");
    return Units.standard().named(rest).filter(unit -> unit.dimension() == Dimension.MONEY);
  }
}
