package cn.hebiao.core.fact;

import cn.hebiao.core.grid.CellRef;
import cn.hebiao.core.rulebook.DataItem;
import cn.hebiao.core.value.Dimension;
import cn.hebiao.core.value.Expectation;
import cn.hebiao.core.value.Unit;
import cn.hebiao.core.value.Units;
import java.util.Optional;

/** In which unit a data item's cell is to be read. */
final class ItemUnit {
  private ItemUnit() {}

  /**
   * The unit that the labels state, else for money the unit line above the table, else the
   * rulebook's.
   */
  static Expectation expectation(
      DataItem item, UnitLines lines, CellRef ref, String rowLabel, String columnLabel) {
    Units units = Units.standard();
    Optional<Unit> own = item.unit().isBlank() ? Optional.empty() : units.named(item.unit());
    Optional<Unit> stated = units.named(columnLabel).or(() -> units.named(rowLabel));
    Optional<Unit> unit =
        stated.filter(u -> own.isEmpty() || u.convertsTo(own.get())).or(() -> own);
    if (stated.isEmpty() && own.map(u -> u.dimension() == Dimension.MONEY).orElse(false)) {
      unit = lines.above(ref).or(() -> own);
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
