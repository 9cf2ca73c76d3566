package cn.hebiao.core.fact;

import cn.hebiao.core.finding.Message;
import cn.hebiao.core.grid.Cell;
import cn.hebiao.core.grid.CellRef;
import cn.hebiao.core.grid.SheetCell;
import cn.hebiao.core.rulebook.DataItem;
import cn.hebiao.core.value.Expectation;
import cn.hebiao.core.value.Figure;
import cn.hebiao.core.value.Reading;
import cn.hebiao.core.value.Unit;
import cn.hebiao.core.value.ValueReader;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A cell in which a data item may stand.
 *
 * @param item the data item
 * @param cell the cell
 * @param reading what the cell says
 * @param unit the unit that a bare number there is in
 * @param whole whether its label is spelt out as the rulebook has it
 */
record Hit(DataItem item, SheetCell cell, Reading reading, Unit unit, boolean whole) {
  Hit(DataItem item, SheetCell cell, Reading reading, Unit unit) {
    this(item, cell, reading, unit, false);
  }

  static Hit of(DataItem item, Area area, CellRef ref, Expectation expected) {
    Cell cell = area.sheet().showing(ref);
    Reading reading = ValueReader.read(cell, expected);
    return new Hit(item, new SheetCell(area.sheet().name(), cell), reading, expected.unit());
  }

  Optional<Fact> fact() {
    if (reading.figure().isPresent()) {
      return reading.figure().map(figure -> new Fact(item.name(), cell, figure));
    }
    return item.blankIsZero() && reading.isEmpty()
        ? Optional.of(new Fact(item.name(), cell, Figure.of(BigDecimal.ZERO, Unit.PIECES)))
        : Optional.empty();
  }

  /** Why the cell gives no figure. */
  Lookup.None none() {
    String key = reading.isEmpty() ? "fact.blank" : "fact.notANumber";
    return new Lookup.None(
        Message.of(
            key,
            "item",
            item.name(),
            "sheet",
            cell.sheet(),
            "cell",
            cell.ref().name(),
            "found",
            cell.words()),
        Optional.of(cell),
        Optional.of(unit));
  }
}
