package cn.hebiao.adapter.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellRangeAddress;

/** Where the rows of the template stand after the bands have been repeated. */
final class Growth {
  private static final int LAST = SpreadsheetVersion.EXCEL2007.getLastRowIndex();

  private final Map<String, List<BandLines>> bands = new HashMap<>();

  Growth(List<BandLines> all) {
    bands.putAll(
        all.stream()
            .sorted(Comparator.comparingInt(lines -> lines.band().row()))
            .collect(Collectors.groupingBy(lines -> lines.band().sheet())));
  }

  /** The bands of a sheet from above. */
  List<BandLines> on(String sheet) {
    return bands.getOrDefault(sheet, List.of());
  }

  /** The band that a template row is, if it is one. */
  Optional<BandLines> bandAt(String sheet, int row) {
    return on(sheet).stream().filter(lines -> lines.band().row() == row).findFirst();
  }

  /** The new place of a template row; for a band of its first row. */
  int first(String sheet, int row) {
    int moved = row;
    for (BandLines lines : on(sheet)) {
      if (lines.band().row() < row) {
        moved += lines.rows() - 1;
      }
    }
    return Math.min(moved, LAST);
  }

  /** The new place of a template row; for a band of its last row. */
  int last(String sheet, int row) {
    int more = bandAt(sheet, row).map(BandLines::rows).orElse(1) - 1;
    return Math.min(first(sheet, row) + more, LAST);
  }

  /** A range of the template as it now stands. */
  CellRangeAddress grown(CellRangeAddress range, String sheet) {
    return new CellRangeAddress(
        first(sheet, range.getFirstRow()),
        last(sheet, range.getLastRow()),
        range.getFirstColumn(),
        range.getLastColumn());
  }
}
