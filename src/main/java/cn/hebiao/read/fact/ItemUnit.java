package cn.hebiao.read.fact;

import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.value.Dimension;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.model.value.Unit;
import java.util.Optional;

/** In which unit a data item's cell is to be read. */
final class ItemUnit {
  private ItemUnit() {}

  /**
   * The unit that the labels state, else for money the unit line above the table, else the
   * rulebook's.
   */
  static Expectation expectation(
      ItemLabels item, SheetLabels texts, CellRef ref, String rowLabel, String columnLabel) {
    Optional<Unit> own = item.unit();
    Optional<Unit> stated = texts.unit(columnLabel).or(() -> texts.unit(rowLabel));
    Optional<Unit> unit =
        stated.filter(u -> own.isEmpty() || u.convertsTo(own.get())).or(() -> own);
    if (stated.isEmpty() && own.map(u -> u.dimension() == Dimension.MONEY).orElse(false)) {
      unit = texts.unitAbove(ref).or(() -> own);
    }
    Unit chosen = unit.orElse(Unit.NONE);
    return switch (chosen.dimension()) {
      case MONEY -> Expectation.amount(chosen);
      case RATIO -> new Expectation(Expectation.Wanted.RATIO, chosen);
      case POINTS -> Expectation.points();
      case COUNT, TIME, AREA -> new Expectation(Expectation.Wanted.COUNT, chosen);
      default -> Expectation.any();
    };
  }
}
