package cn.hebiao.read.form;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.rules.rulebook.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What stands in the columns below a header whose labels do not tell it. */
final class ColumnContents {
  private static final BigDecimal HUNDRED = new BigDecimal("100");

  /** What the row of the fund block mostly carries, so that the indicators make up the rest. */
  private static final List<BigDecimal> WHOLES =
      List.of(HUNDRED, new BigDecimal("90"), new BigDecimal("80"));

  private static final Pattern BOX = Pattern.compile("[☐□☑☒■√✓✔]");

  private static final int MOST_ROWS = 120;
  private static final int BLANK_ROWS_END = 3;

  private final Sheet sheet;
  private final LabelBook labels;
  private final List<Integer> rows = new ArrayList<>();
  private Optional<Integer> total = Optional.empty();

  /**
   * @param last the header's last row
   * @param names the column of the indicators' names
   * @param top the column of the highest level
   */
  ColumnContents(Sheet sheet, LabelBook labels, int last, int names, int top) {
    this.sheet = sheet;
    this.labels = labels;
    int blanks = 0;
    for (int row = last + 1; row <= last + MOST_ROWS && blanks < BLANK_ROWS_END; row++) {
      if (labelled(row, top)) {
        total = Optional.of(row);
        return;
      }
      CellRange extent = sheet.extent(new CellRef(row, names));
      String name = sheet.showing(new CellRef(row, names)).words();
      boolean own = extent.first().row() == row && extent.columns() <= 2;
      if (labels.is(name, Role.LEVEL3)) {
        return;
      }
      blanks = Rows.of(sheet, row).stream().allMatch(cell -> cell.isBlank()) ? blanks + 1 : 0;
      if (own && !name.isBlank() && !labels.is(name, Role.DEBRIS)) {
        rows.add(row);
      }
    }
  }

  private boolean labelled(int row, int top) {
    for (int column = Math.max(0, top - 2); column <= top; column++) {
      if (labels.is(sheet.showing(new CellRef(row, column)).words(), Role.TOTAL)) {
        return true;
      }
    }
    return false;
  }

  /** The points in a column by row; empty where the column holds anything else. */
  Map<Integer, BigDecimal> points(int column) {
    Map<Integer, BigDecimal> points = new TreeMap<>();
    for (int row : rows) {
      Optional<SheetCell> cell = own(row, column).filter(c -> !c.isBlank());
      Optional<BigDecimal> number = cell.flatMap(ColumnContents::points);
      boolean debris = cell.filter(c -> labels.is(c.words(), Role.DEBRIS)).isPresent();
      if (cell.isPresent() && number.isEmpty() && !debris) {
        return Map.of();
      }
      number.ifPresent(n -> points.put(row, n));
    }
    return points.size() * 2 >= rows.size() ? points : Map.of();
  }

  private static Optional<BigDecimal> points(SheetCell cell) {
    boolean percent = cell.words().contains("%") || cell.cell().shown().contains("%");
    return FormEntry.of(cell, Expectation.points())
        .number()
        .filter(n -> !percent && n.signum() >= 0 && n.compareTo(HUNDRED) <= 0);
  }

  private Optional<SheetCell> own(int row, int column) {
    CellRef ref = new CellRef(row, column);
    return sheet.extent(ref).first().equals(ref)
        ? Optional.of(new SheetCell(sheet.name(), sheet.at(ref)))
        : Optional.empty();
  }

  /** Whether no points of one column are less than those beside them in the other. */
  boolean bounds(int most, int column) {
    Map<Integer, BigDecimal> above = points(most);
    Map<Integer, BigDecimal> below = points(column);
    return !above.isEmpty()
        && !below.isEmpty()
        && below.keySet().stream().anyMatch(above::containsKey)
        && below.entrySet().stream()
            .filter(e -> above.containsKey(e.getKey()))
            .allMatch(e -> above.get(e.getKey()).compareTo(e.getValue()) >= 0);
  }

  /** Whether a column has points in every row in which the other one has. */
  boolean covers(int column, int other) {
    return points(column).keySet().containsAll(points(other).keySet());
  }

  /** Whether the points of a column make up a whole: the total row's, or 100 with the funds. */
  boolean complete(int column) {
    BigDecimal sum = points(column).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return WHOLES.stream().anyMatch(whole -> whole.compareTo(sum) == 0)
        || total
            .flatMap(row -> own(row, column))
            .flatMap(ColumnContents::points)
            .filter(stated -> stated.compareTo(sum) == 0)
            .isPresent();
  }

  /** Whether two columns say the same in every row, or are blank together. */
  boolean same(int one, int other) {
    return rows.stream()
        .allMatch(
            row ->
                LabelText.normalise(words(row, one))
                    .equals(LabelText.normalise(words(row, other))));
  }

  /** Whether all that stands in a column are boxes, ticked or not. */
  boolean ticked(int column) {
    return filled(column) > 0
        && rows.stream()
            .map(row -> words(row, column))
            .allMatch(words -> words.isBlank() || BOX.matcher(words).find());
  }

  /** In how many rows a column is filled. */
  long filled(int column) {
    return filledRows(column).size();
  }

  /** The rows in which a column is filled. */
  List<Integer> filledRows(int column) {
    return rows.stream().filter(row -> !words(row, column).isBlank()).toList();
  }

  /** Whether nothing that stands in a column is a figure. */
  boolean isWords(int column) {
    return rows.stream().map(row -> words(row, column)).noneMatch(TableCells::looksNumeric);
  }

  /** Whether most rows say something in both columns that can be held against each other. */
  boolean paired(int target, int actual) {
    long alike =
        rows.stream()
            .filter(
                row -> {
                  String one = LabelText.normalise(words(row, target));
                  String other = LabelText.normalise(words(row, actual));
                  boolean counted = hasDigit(one) && hasDigit(other);
                  return !one.isEmpty() && (counted || one.equals(other));
                })
            .count();
    return alike * 2 >= rows.size() && alike > 0;
  }

  private String words(int row, int column) {
    return own(row, column).map(SheetCell::words).orElse("");
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  /** How many indicators there are. */
  int size() {
    return rows.size();
  }
}
