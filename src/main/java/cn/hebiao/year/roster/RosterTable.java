package cn.hebiao.year.roster;

import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.form.LabelBook;
import cn.hebiao.read.form.LabelText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of one sheet of a roster: a row of headings and what stands below. */
final class RosterTable {
  private static final Pattern DAY = Pattern.compile("(20\\d\\d)\\D+(\\d{1,2})\\D+(\\d{1,2})\\D*");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:[.][0-9]+)?");
  private static final Pattern POINTS = Pattern.compile("([0-9]+(?:[.][0-9]+)?)\\D?");

  private final Sheet sheet;
  private final int heading;
  private final Map<RosterColumn, Integer> columns;

  private RosterTable(Sheet sheet, int heading, Map<RosterColumn, Integer> columns) {
    this.sheet = sheet;
    this.heading = heading;
    this.columns = columns;
  }

  /** The table on a sheet; its heading is the first row that has one of the columns. */
  static Optional<RosterTable> on(
      Sheet sheet, Set<RosterColumn> oneOf, LabelBook labels, Messages messages) {
    for (int row : new TreeSet<>(sheet.cells().keySet().stream().map(CellRef::row).toList())) {
      Map<RosterColumn, Integer> columns = new EnumMap<>(RosterColumn.class);
      for (Cell cell :
          sheet.cells().subMap(new CellRef(row, 0), new CellRef(row + 1, 0)).values()) {
        RosterColumn.of(cell.words(), labels, messages)
            .ifPresent(column -> columns.putIfAbsent(column, cell.ref().column()));
      }
      if (columns.keySet().stream().anyMatch(oneOf::contains)) {
        return Optional.of(new RosterTable(sheet, row, columns));
      }
    }
    return Optional.empty();
  }

  boolean has(RosterColumn... wanted) {
    return columns.keySet().containsAll(List.of(wanted));
  }

  /** Whether one of its headings is one of some words. */
  boolean headed(List<String> words) {
    return says(heading, words);
  }

  private boolean says(int row, List<String> words) {
    return sheet.cells().subMap(new CellRef(row, 0), new CellRef(row + 1, 0)).values().stream()
        .anyMatch(cell -> words.contains(LabelText.core(cell.words())));
  }

  /** Its rows that hold anything; a line across all columns is a note or names a group. */
  List<RosterRow> rows() {
    List<RosterRow> rows = new ArrayList<>();
    for (int row : new TreeSet<>(sheet.cells().keySet().stream().map(CellRef::row).toList())) {
      if (row > heading && !isAcross(row)) {
        rows.add(new RosterRow(row));
      }
    }
    return rows;
  }

  private boolean isAcross(int row) {
    int first = Collections.min(columns.values());
    int last = Collections.max(columns.values());
    return last > first
        && sheet
            .mergeAt(new CellRef(row, first))
            .filter(area -> area.contains(new CellRef(row, last)))
            .isPresent();
  }

  /** A row of the table. */
  final class RosterRow {
    private final int row;

    private RosterRow(int row) {
      this.row = row;
    }

    String text(RosterColumn column) {
      return cell(column).map(Cell::words).orElse("").strip();
    }

    /** Whether the table has a column. */
    boolean has(RosterColumn column) {
      return columns.containsKey(column);
    }

    /** Whether a cell of the row is one of some words. */
    boolean says(List<String> words) {
      return RosterTable.this.says(row, words);
    }

    /**
     * The cell of a column if it cannot say what it means: an error, or a formula never computed.
     */
    Optional<SheetCell> unread(RosterColumn column) {
      return cell(column)
          .filter(
              cell ->
                  cell.value().error().isPresent() || cell.isBlank() && cell.formula().isPresent())
          .map(cell -> new SheetCell(sheet.name(), cell));
    }

    Optional<BigDecimal> points() {
      Matcher matcher = POINTS.matcher(text(RosterColumn.WEIGHT));
      return matcher.matches() ? Optional.of(new BigDecimal(matcher.group(1))) : Optional.empty();
    }

    /** An amount in 万元, under a heading that may say 元. */
    Optional<BigDecimal> amount(RosterColumn column, String yuan) {
      Optional<Cell> cell = cell(column);
      if (cell.isEmpty()) {
        return Optional.empty();
      }
      String written = cell.get().words().replaceAll("[,，\\s]", "");
      Optional<BigDecimal> number =
          cell.get()
              .value()
              .number()
              .or(
                  () ->
                      NUMBER.matcher(written).matches()
                          ? Optional.of(new BigDecimal(written))
                          : Optional.empty());
      String head = sheet.at(new CellRef(heading, columns.get(column))).words();
      return number.map(amount -> head.contains(yuan) ? amount.movePointLeft(4) : amount);
    }

    Optional<LocalDate> day(RosterColumn column) {
      Optional<LocalDate> stored = cell(column).flatMap(cell -> cell.value().date());
      Matcher matcher = DAY.matcher(text(column));
      if (stored.isPresent() || !matcher.matches()) {
        return stored;
      }
      try {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3))));
      } catch (DateTimeException noDay) {
        return Optional.empty();
      }
    }

    private Optional<Cell> cell(RosterColumn column) {
      return Optional.ofNullable(columns.get(column))
          .map(at -> sheet.showing(new CellRef(row, at)));
    }
  }
}
