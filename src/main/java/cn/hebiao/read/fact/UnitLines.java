package cn.hebiao.read.fact;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.value.Dimension;
import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Units;
import cn.hebiao.read.form.LabelText;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The lines above tables that say in which unit the amounts are: 单位：万元. */
final class UnitLines {
  private static final int FARTHEST = 60;
  private static final Pattern BEFORE = Pattern.compile("^[:(]+");
  private static final Pattern BEHIND = Pattern.compile("\\)$");

  private final NavigableMap<CellRef, Unit> lines = new TreeMap<>();

  UnitLines(Sheet sheet) {
    for (Cell cell : sheet.cells().values()) {
      String words = cell.words();
      if (words.length() <= LabelText.LONGEST && words.contains("单位")) {
        unit(words).ifPresent(unit -> lines.put(cell.ref(), unit));
      }
    }
  }

  /** The unit of the nearest such line above a cell; empty where there is none. */
  Optional<Unit> above(CellRef ref) {
    Map.Entry<CellRef, Unit> nearest = lines.lowerEntry(new CellRef(ref.row() + 1, 0));
    return nearest == null || nearest.getKey().row() < ref.row() - FARTHEST
        ? Optional.empty()
        : Optional.of(nearest.getValue());
  }

  private static Optional<Unit> unit(String words) {
    String normal = LabelText.normalise(words);
    int at = normal.lastIndexOf("单位");
    String rest = BEFORE.matcher(normal.substring(at + 2)).replaceFirst("");
    return Units.standard()
        .named(BEHIND.matcher(rest).replaceFirst(""))
        .filter(unit -> unit.dimension() == Dimension.MONEY);
  }
}
