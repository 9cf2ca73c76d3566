package cn.hebiao.judge.score;

import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Dimension;
import cn.hebiao.model.value.Unit;
import cn.hebiao.read.fact.Fact;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.read.fact.ItemLookup;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/** Excel formulas over the cells that figures were read from, so that scores follow corrections. */
public final class LiveFormulas {
  private LiveFormulas() {}

  /** The address of a cell with its sheet. */
  static String address(String sheet, CellRef cell) {
    return "'" + sheet.replace("'", "''") + "'!" + cell.name();
  }

  /** A cell's figure: the cell itself where it stores a number, else the number that was read. */
  static String figure(SheetCell cell, BigDecimal read) {
    return figure(cell, read, Optional.of(BigDecimal.ONE));
  }

  /**
   * The same for a cell in a unit of its own.
   *
   * @param unit how many base units a one in the cell is, for cells that store a zero and so do not
   *     tell; empty where that is not known
   */
  static String figure(SheetCell cell, BigDecimal read, Optional<BigDecimal> unit) {
    Optional<BigDecimal> stored = cell.cell().value().number();
    if (stored.isEmpty() || cell.cell().value().date().isPresent()) {
      return read.toPlainString();
    }
    Optional<BigDecimal> factor =
        stored.get().signum() == 0
            ? unit.filter(one -> read.signum() == 0)
            : Optional.of(read.divide(stored.get(), MathContext.DECIMAL64));
    return factor
        .map(BigDecimal::stripTrailingZeros)
        .filter(f -> f.precision() == 1 && f.multiply(stored.get()).compareTo(read) == 0)
        .map(f -> times(address(cell.sheet(), cell.ref()), f))
        .orElse(read.toPlainString());
  }

  private static String times(String address, BigDecimal factor) {
    return factor.compareTo(BigDecimal.ONE) == 0
        ? address
        : "(" + address + "*" + factor.toPlainString() + ")";
  }

  private static String figure(Fact fact) {
    Unit unit = fact.figure().unit();
    boolean rate = unit.dimension() == Dimension.RATIO;
    Optional<BigDecimal> one =
        rate
            ? Optional.of(BigDecimal.ONE).filter(r -> fact.cell().cell().shown().contains("%"))
            : Optional.of(unit.factor());
    return figure(fact.cell(), fact.number(), one);
  }

  /** A data item: its cell, or for items row by row the range of its cells. */
  public static Optional<String> item(Facts facts, String name) {
    ItemLookup lookup = facts.find(name);
    return lookup.each().isEmpty()
        ? lookup.single().map(LiveFormulas::figure)
        : range(lookup.each());
  }

  private static Optional<String> range(List<Fact> column) {
    Fact first = column.get(0);
    Fact last = column.get(column.size() - 1);
    boolean whole =
        last.cell().ref().row() - first.cell().ref().row() + 1 == column.size()
            && column.stream()
                .allMatch(
                    fact ->
                        fact.cell().ref().column() == first.cell().ref().column()
                            && figure(fact)
                                .equals(address(fact.cell().sheet(), fact.cell().ref())));
    return whole
        ? Optional.of(
            address(first.cell().sheet(), first.cell().ref()) + ":" + last.cell().ref().name())
        : Optional.empty();
  }

  /** Points within the weight. */
  static String within(String points, String weight) {
    return "MAX(0,MIN(" + weight + "," + points + "))";
  }

  /** Points rounded as {@link PointRounding} does. */
  static String rounded(String points, PointRounding rounding) {
    return "ROUND(ROUND(" + points + ",10)," + rounding.digits() + ")";
  }
}
