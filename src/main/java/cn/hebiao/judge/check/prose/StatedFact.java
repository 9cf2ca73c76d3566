package cn.hebiao.judge.check.prose;

import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Interval;
import cn.hebiao.model.value.Unit;
import cn.hebiao.read.fact.ProseFigure;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A figure that a workbook states under a name.
 *
 * @param cell where
 * @param unit its unit as {@link ProseFigure} has it; empty where a table does not say
 * @param ranges what it may stand for as written, of several readings any
 * @param written as written
 * @param prose whether a sentence states it
 */
record StatedFact(
    SheetCell cell, String unit, List<Interval> ranges, String written, boolean prose) {
  private static final int WAN = 4;

  StatedFact {
    ranges = List.copyOf(ranges);
  }

  static StatedFact of(ProseFigure figure) {
    return new StatedFact(
        figure.cell(), figure.unit(), List.of(figure.range()), figure.written(), true);
  }

  /** The figure as written, with its number where it can be read in one way only. */
  Stated stated() {
    Interval range = ranges.get(0);
    return ranges.size() == 1
        ? Stated.number(
            range.low().add(range.high()).divide(BigDecimal.valueOf(2)), Unit.NONE, written)
        : Stated.words(written);
  }

  /** Whether both may be the same figure. */
  boolean agrees(StatedFact other) {
    return ranges.stream()
        .anyMatch(
            range ->
                other.ranges.stream().flatMap(r -> scaled(r, other)).anyMatch(range::overlaps));
  }

  /** Amounts without a unit may be in 元 or 万元. */
  private Stream<Interval> scaled(Interval range, StatedFact other) {
    boolean open = unit.isEmpty() || other.unit.isEmpty();
    return open
        ? Stream.of(
            range,
            new Interval(range.low().scaleByPowerOfTen(WAN), range.high().scaleByPowerOfTen(WAN)),
            new Interval(range.low().scaleByPowerOfTen(-WAN), range.high().scaleByPowerOfTen(-WAN)))
        : Stream.of(range);
  }

  boolean comparable(StatedFact other) {
    return unit.isEmpty() || other.unit.isEmpty() || unit.equals(other.unit);
  }
}
