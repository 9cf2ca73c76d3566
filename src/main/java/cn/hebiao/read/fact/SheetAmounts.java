package cn.hebiao.read.fact;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Dimension;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Units;
import cn.hebiao.model.value.ValueReader;
import cn.hebiao.read.form.LabelText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The amounts of money on a sheet whose unit the sheet says, whatever they are amounts of. */
public final class SheetAmounts {
  private final Sheet sheet;
  private final int digits;
  private final UnitLines lines;
  private final Map<Integer, Cell> headers = new HashMap<>();

  /**
   * @param sheet the sheet
   * @param digits only amounts of so many telling digits or more are looked for
   */
  public SheetAmounts(Sheet sheet, int digits) {
    this.sheet = sheet;
    this.digits = digits;
    this.lines = new UnitLines(sheet);
  }

  /**
   * An amount.
   *
   * @param cell its cell
   * @param figure the amount in 元, with the unit that the sheet gives it
   */
  public record SheetAmount(SheetCell cell, Figure figure) {}

  /** The amounts in reading order. */
  public List<SheetAmount> all() {
    List<SheetAmount> amounts = new ArrayList<>();
    for (Cell cell : sheet.cells().values()) {
      if (cell.value().number().isEmpty()) {
        if (!cell.isBlank()) {
          headers.put(cell.ref().column(), cell);
        }
      } else if (telling(cell)) {
        unit(cell)
            .flatMap(unit -> ValueReader.read(cell, Expectation.amount(unit)).figure())
            .filter(figure -> figure.unit().dimension() == Dimension.MONEY)
            .ifPresent(
                figure -> amounts.add(new SheetAmount(new SheetCell(sheet.name(), cell), figure)));
      }
    }
    return amounts;
  }

  private boolean telling(Cell cell) {
    return !cell.format().contains("%")
        && cell.value()
            .number()
            .filter(n -> n.stripTrailingZeros().precision() >= digits)
            .isPresent();
  }

  /** The unit beside the number, else that of the nearest words above it, else the unit line's. */
  private Optional<Unit> unit(Cell cell) {
    Cell beside = sheet.at(new CellRef(cell.ref().row(), cell.ref().column() + 1));
    Optional<Unit> own = Units.standard().named(LabelText.normalise(beside.words()));
    if (own.isPresent() && !beside.isBlank()) {
      return own.filter(SheetAmounts::money);
    }
    Optional<Unit> above =
        Optional.ofNullable(headers.get(cell.ref().column()))
            .flatMap(header -> Units.standard().named(header.words()));
    return above.isPresent()
        ? above.filter(SheetAmounts::money)
        : lines.above(cell.ref()).filter(SheetAmounts::money);
  }

  private static boolean money(Unit unit) {
    return unit.dimension() == Dimension.MONEY;
  }
}
