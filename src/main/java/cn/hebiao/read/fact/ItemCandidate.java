package cn.hebiao.read.fact;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.CellReading;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.ValueReader;
import cn.hebiao.rules.rulebook.DataItem;
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
record ItemCandidate(DataItem item, SheetCell cell, CellReading reading, Unit unit, boolean whole) {
  ItemCandidate(DataItem item, SheetCell cell, CellReading reading, Unit unit) {
    this(item, cell, reading, unit, false);
  }

  static ItemCandidate of(DataItem item, SearchArea area, CellRef ref, Expectation expected) {
    Cell cell = area.sheet().showing(ref);
    CellReading reading = ValueReader.read(cell, expected);
    return new ItemCandidate(
        item, new SheetCell(area.sheet().name(), cell), reading, expected.unit());
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
  ItemLookup.None none() {
    String key = reading.isEmpty() ? "fact.blank" : "fact.notANumber";
    return new ItemLookup.None(
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
