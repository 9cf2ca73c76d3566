package cn.hebiao.judge.evidence;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.DateReading;
import cn.hebiao.model.value.Unit;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.IndicatorRow.TargetCell;
import cn.hebiao.read.target.Direction;
import cn.hebiao.read.target.PairContext;
import cn.hebiao.read.target.Target;
import java.util.Optional;

/**
 * Takes the targets and actual values of indicators apart.
 *
 * @param directions which way is better, where the target does not say
 * @param texts takes single texts apart
 */
public record RowPairs(DirectionByName directions, TextsTakenApart texts) {
  RowPairs(DirectionByName directions) {
    this(directions, new TextsTakenApart());
  }

  /** The pair of an indicator; empty where the form has no column for one of them. */
  public Optional<RowPair> of(IndicatorRow row, Optional<Integer> year) {
    return row.target()
        .filter(target -> row.actual().isPresent())
        .map(target -> of(row, target, year, words(row)));
  }

  /** The same with another actual value. */
  public RowPair of(IndicatorRow row, TargetCell target, Optional<Integer> year, String actual) {
    Optional<Unit> unit = target.measure();
    return new RowPair(
        onForm(row, texts.target(words(target), unit), year),
        texts.actual(target.measured(actual), unit));
  }

  /** What the target itself says of the way that is better goes before the name. */
  private Target onForm(IndicatorRow row, Target target, Optional<Integer> year) {
    Direction own = target.direction();
    Direction better = own == Direction.UNSTATED ? directions.of(row) : own;
    return target.in(new PairContext(row.name(), better, year));
  }

  /** The actual value of an indicator as words; empty where none is filled. */
  public static String words(IndicatorRow row) {
    return row.actual().map(SheetCell::cell).map(RowPairs::words).orElse("");
  }

  private static String words(TargetCell target) {
    Cell cell = target.cell().cell();
    return cell.value().date().isPresent()
        ? target.text().replace(cell.shown().strip(), DateReading.words(cell))
        : target.text();
  }

  /** A day is a day, however a format shows it. */
  private static String words(Cell cell) {
    return cell.value().date().isPresent() ? DateReading.words(cell) : cell.words();
  }
}
