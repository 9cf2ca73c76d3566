package cn.hebiao.adapter.report;

import cn.hebiao.adapter.report.BandRow.BandCell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A band of one sheet with the lines that this sheet shows.
 *
 * @param band its place
 * @param row how its rows look
 * @param list the whole list
 * @param from the first line shown, from 0
 * @param count how many are shown
 * @param totals names that are the same in all rows
 * @param nothing what a list without lines says
 */
record BandLines(
    TemplateBand band,
    BandRow row,
    NamedList<?> list,
    int from,
    int count,
    Map<String, Object> totals,
    String nothing) {

  /** The same band with some of the lines. */
  BandLines some(int first, int number) {
    return new BandLines(band, row, list, first, number, totals, nothing);
  }

  /** The same on a copy of the sheet. */
  BandLines on(String copy) {
    return new BandLines(band.on(copy), row, list, from, count, totals, nothing);
  }

  /** Whether it shows no line. */
  boolean isEmpty() {
    return count == 0;
  }

  /** How many rows it becomes, at least one. */
  int rows() {
    return Math.max(1, count);
  }

  /** The values of some of its columns, row by row; null or an empty text for nothing. */
  Stream<Object[]> values(List<BandCell> columns) {
    Map<String, Object> names = new HashMap<>(totals);
    return list.lines(from, count)
        .map(
            line -> {
              names.put(band.line(), line);
              return columns.stream().map(column -> value(column, names)).toArray();
            });
  }

  private Object value(BandCell column, Map<String, Object> names) {
    boolean sayNothing = list.size() == 0 && column.index() == band.firstColumn();
    return sayNothing ? nothing : row.value(column, names);
  }
}
