package cn.hebiao.read.fact;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.value.CellReading;
import cn.hebiao.model.value.CellReading.ReadingKind;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.model.value.ValueReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rows of a sheet that hold nothing but words, two at least: where another table begins, the
 * headings of the one above say nothing any more.
 */
final class HeadingRows {
  private static final int LEAST = 2;
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d年.*");
  private final TreeMap<Integer, List<Cell>> rows;
  private final Map<Integer, Boolean> seen = new HashMap<>();

  /**
   * @param cells all cells of the sheet that hold something
   */
  HeadingRows(List<Cell> cells) {
    rows =
        cells.stream()
            .collect(
                Collectors.groupingBy(
                    cell -> cell.ref().row(), TreeMap::new, Collectors.toList()));
  }

  /** Few rows are ever asked for. */
  private boolean isHeading(int row) {
    return seen.computeIfAbsent(
        row,
        asked -> {
          List<Cell> own = rows.getOrDefault(asked, List.of());
          return own.size() >= LEAST && own.stream().allMatch(HeadingRows::isHeading);
        });
  }

  private static boolean isHeading(Cell cell) {
    if (cell.value().number().isPresent()) {
      return false;
    }
    CellReading reading = ValueReader.read(cell, Expectation.any());
    return reading.kind() == ReadingKind.TEXT || YEAR.matcher(cell.words().strip()).matches();
  }

  /**
   * Whether other headings of a column stand between a heading and a row. Headings may run over
   * several lines.
   */
  boolean part(int heading, int row, int column) {
    int last = heading;
    while (isHeading(last + 1)) {
      last++;
    }
    Map<Integer, List<Cell>> between = last + 1 < row ? rows.subMap(last + 1, row) : Map.of();
    return between.entrySet().stream()
        .filter(one -> one.getValue().stream().anyMatch(cell -> cell.ref().column() == column))
        .anyMatch(one -> isHeading(one.getKey()));
  }
}
