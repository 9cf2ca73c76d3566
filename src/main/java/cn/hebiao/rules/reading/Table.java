package cn.hebiao.rules.reading;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A sheet of a rulebook with its columns found by their header texts.
 *
 * @param sheet the sheet
 * @param headerRow row of the header from 0
 * @param columns column from 0 by header text, as far as known; the first of several
 * @param headers every header text by column, unknown ones too
 */
record Table(
    Sheet sheet, int headerRow, Map<String, Integer> columns, SortedMap<Integer, String> headers) {
  private static final int LAST_HEADER_ROW = 9;
  private static final Pattern REMARK = Pattern.compile("[(（\\[【].*");

  /** Finds the header among the first ten rows: the row with most of the columns' names. */
  static Optional<Table> of(Sheet sheet, AllowedColumns known) {
    Table best = at(sheet, 0, known);
    for (int row = 1; row <= LAST_HEADER_ROW; row++) {
      Table other = at(sheet, row, known);
      best = other.columns.size() > best.columns.size() ? other : best;
    }
    return best.columns.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private static Table at(Sheet sheet, int row, AllowedColumns known) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    SortedMap<Integer, String> headers = new TreeMap<>();
    for (Cell cell : row(sheet, row)) {
      String header = REMARK.matcher(Spelling.plain(cell.words())).replaceFirst("");
      headers.put(cell.ref().column(), header);
      if (known.known(header)) {
        columns.putIfAbsent(header, cell.ref().column());
      }
    }
    return new Table(sheet, row, columns, Collections.unmodifiableSortedMap(headers));
  }

  /** The rows below the header that hold something and are no remarks, from top to bottom. */
  List<Row> rows(Problems problems) {
    return sheet.cells().keySet().stream()
        .mapToInt(CellRef::row)
        .filter(row -> row > headerRow)
        .distinct()
        .sorted()
        .mapToObj(row -> new Row(this, row, problems))
        .filter(row -> !row.skipped())
        .toList();
  }

  /**
   * That a column is missing, told at the heading that was probably meant: the only one that is not
   * known, or the one most like it; else at the first heading.
   */
  RulebookProblem missing(String column) {
    SortedMap<Integer, String> unknown = new TreeMap<>(headers);
    unknown.values().removeIf(header -> header.isEmpty() || columns.containsKey(header));
    Optional<String> meant =
        unknown.values().stream()
            .filter(header -> column.contains(header) || header.contains(column))
            .findFirst()
            .or(() -> Spelling.nearest(column, unknown.values()))
            .or(() -> unknown.values().stream().filter(header -> unknown.size() == 1).findFirst());
    int place =
        unknown.entrySet().stream()
            .filter(entry -> meant.filter(entry.getValue()::equals).isPresent())
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseGet(headers::firstKey);
    return new RulebookProblem(
        sheet.name(),
        Optional.of(new CellRef(headerRow, place)),
        RulebookMistake.COLUMN_MISSING.with(
            "column",
            column,
            "row",
            String.valueOf(headerRow + 1),
            "found",
            meant.orElseGet(() -> String.join("、", unknown.values()))));
  }

  /** The cells of a row that hold something, from left to right. */
  List<Cell> cells(int row) {
    return row(sheet, row);
  }

  /** The cell of a column in a row; for cells merged downwards, the one that shows. */
  Optional<Cell> cell(int row, String column) {
    return Optional.ofNullable(columns.get(column))
        .map(index -> new CellRef(row, index))
        .map(ref -> mergedDownwards(ref) ? sheet.showing(ref) : sheet.at(ref));
  }

  private boolean mergedDownwards(CellRef ref) {
    return sheet.mergeAt(ref).map(CellRange::columns).filter(width -> width == 1).isPresent();
  }

  private static List<Cell> row(Sheet sheet, int row) {
    return sheet.cells().subMap(new CellRef(row, 0), new CellRef(row + 1, 0)).values().stream()
        .filter(cell -> !cell.isBlank())
        .toList();
  }
}
