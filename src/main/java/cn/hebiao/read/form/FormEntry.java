package cn.hebiao.read.form;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.CellReading;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.ValueReader;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A field of a form as it was filled in, read once.
 *
 * @param place the cell it stands in; empty where the form has no such field
 * @param expected what belongs there
 * @param reading what the cell says; that of a blank cell where the form has no such field
 * @param doubted whether its figure is in doubt, so that nothing may rest on it
 */
public record FormEntry(
    Optional<SheetCell> place, Expectation expected, CellReading reading, boolean doubted) {
  private static final Cell NOWHERE = Cell.blank(new CellRef(0, 0));

  /** A field that the form does not have. */
  public static final FormEntry NONE = of(Optional.empty(), Expectation.any());

  /** The field that a cell is. */
  public static FormEntry of(SheetCell cell, Expectation expected) {
    return of(Optional.of(cell), expected);
  }

  /** The field that a cell is, if the form has it. */
  public static FormEntry of(Optional<SheetCell> cell, Expectation expected) {
    return new FormEntry(
        cell,
        expected,
        ValueReader.read(cell.map(SheetCell::cell).orElse(NOWHERE), expected),
        false);
  }

  /** Its number in base units; empty where it gives none, or one in doubt. */
  public Optional<BigDecimal> number() {
    return figure().map(Figure::number);
  }

  /** Its figure; empty where it gives none, or one in doubt. */
  public Optional<Figure> figure() {
    return doubted ? Optional.empty() : reading.figure();
  }

  /** Whether the form has the field and something stands in it. */
  public boolean isFilled() {
    return place.isPresent() && !place.get().isBlank();
  }

  /** What stands in it, without blanks at its ends; empty where nothing does. */
  public String words() {
    return place.map(SheetCell::words).orElse("").strip();
  }

  /** The same field with its figure in doubt or not. */
  FormEntry doubting(Predicate<SheetCell> doubtful) {
    return new FormEntry(place, expected, reading, place.filter(doubtful).isPresent());
  }

  /** The same field, in doubt if the one is that holds the whole. */
  FormEntry within(FormEntry whole) {
    return new FormEntry(place, expected, reading, doubted || whole.doubted);
  }

  /** The same field with another cell in its place. */
  FormEntry map(UnaryOperator<SheetCell> put) {
    Optional<SheetCell> other = place.map(put);
    return other.equals(place) ? this : of(other, expected);
  }
}
