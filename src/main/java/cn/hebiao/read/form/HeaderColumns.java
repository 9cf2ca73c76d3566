package cn.hebiao.read.form;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.rules.rulebook.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells from the labels in the rows of a header what each column below holds. */
final class HeaderColumns {
  private static final int MOST_COLUMNS = 200;

  private final Sheet sheet;
  private final LabelBook labels;
  private final List<Column> known = new ArrayList<>();
  private final Map<Integer, String> unknown = new LinkedHashMap<>();
  private final List<Column> doubled = new ArrayList<>();
  private final Map<CellRef, Role> near = new HashMap<>();
  private final List<Column> seen = new ArrayList<>();
  private final List<Assumed> assumed = new ArrayList<>();
  private boolean again;
  private int budgetYear;

  HeaderColumns(Sheet sheet, LabelBook labels) {
    this.sheet = sheet;
    this.labels = labels;
  }

  /** The header in rows {@code first} to {@code last}. */
  Header read(int first, int last) {
    budgetYear = yearOf(first, last);
    readAll(first, last);
    near.putAll(new NearLabels(sheet, labels).of(first, last, known));
    boolean unnamed = unknown.values().stream().anyMatch(this::isName);
    if (!near.isEmpty() || unnamed) {
      seen.addAll(known);
      known.clear();
      unknown.clear();
      doubled.clear();
      again = true;
      readAll(first, last);
    }
    LevelColumns levels = new LevelColumns(sheet, labels, last, known, unknown, doubled, assumed);
    levels.settle();
    if (doubled.stream().noneMatch(column -> HeaderRoles.LEVELS.contains(column.role()))) {
      levels.weights();
      assumed.addAll(new ContentColumns(sheet, labels, last, known, unknown, doubled).settle());
    }
    return new Header(first, last, soleWeight(known), unknown, doubled, assumed);
  }

  private void readAll(int first, int last) {
    int leftmost = Integer.MAX_VALUE;
    int rightmost = -1;
    for (CellRef ref : Rows.between(sheet, first, last).keySet()) {
      if (!sheet.at(ref).isBlank()) {
        CellRange extent = sheet.extent(ref);
        leftmost = Math.min(leftmost, extent.first().column());
        rightmost = Math.max(rightmost, extent.last().column());
      }
    }
    int end = rightmost < 0 ? -1 : Math.min(rightmost, leftmost + MOST_COLUMNS);
    int column = leftmost;
    while (column <= end) {
      read(column, path(first, last, column));
      CellRange lowest = sheet.extent(new CellRef(last, column));
      column = lowest.last().column() + 1;
    }
  }

  private void read(int index, List<Cell> path) {
    if (path.isEmpty()) {
      return;
    }
    Cell lowest = path.get(path.size() - 1);
    Optional<Column> column = resolve(index, path);
    if (column.isEmpty()) {
      unknown.put(index, lowest.words());
    } else if (known.stream().anyMatch(column.get()::sameRole)) {
      doubled.add(column.get());
    } else {
      known.add(column.get());
      for (Cell label : path) {
        if (column.get().role().equals(near.get(label.ref()))) {
          Role role = column.get().role();
          assumed.add(
              labels.isPlain(label.words())
                  ? Assumed.byContent(role, label.ref(), label.words())
                  : Assumed.near(role, label.ref(), label.words()));
        }
      }
    }
  }

  /** The labels over a column from top to bottom, without blanks and repetitions. */
  private List<Cell> path(int first, int last, int column) {
    List<Cell> path = new ArrayList<>();
    for (int row = first; row <= last; row++) {
      Cell cell = sheet.showing(new CellRef(row, column));
      String words = cell.words();
      if (!words.isBlank()
          && (path.isEmpty() || !path.get(path.size() - 1).words().equals(words))) {
        path.add(cell);
      }
    }
    return path;
  }

  private Optional<Column> resolve(int index, List<Cell> path) {
    String label =
        LabelText.normalise(path.stream().map(Cell::words).collect(Collectors.joining()));
    Optional<Role> lowest = role(path.get(path.size() - 1));
    Optional<Role> above = path.size() > 1 ? role(path.get(path.size() - 2)) : Optional.empty();
    boolean named =
        lowest.equals(Optional.of(Role.NAME)) || lowest.equals(Optional.of(Role.LEVEL3));
    Optional<Role> level = above.filter(HeaderRoles.LEVELS::contains).filter(role -> named);
    if (level.isPresent()) {
      return level.map(role -> new Column(index, role, 0, label));
    }
    return lowest
        .filter(role -> role != Role.NAME)
        .or(() -> role(label))
        .or(() -> above.filter(role -> role != Role.WEIGHT))
        .or(() -> lowest.filter(role -> again).flatMap(role -> onlyLevelLeft(index, path)))
        .map(role -> new Column(index, role, role == Role.WEIGHT ? level(above) : 0, label));
  }

  /** Names under no level belong to the one level that has no column. */
  private Optional<Role> onlyLevelLeft(int index, List<Cell> path) {
    List<Role> left =
        HeaderRoles.LEVELS.stream()
            .filter(role -> seen.stream().noneMatch(c -> c.role() == role))
            .toList();
    if (left.size() != 1) {
      return Optional.empty();
    }
    assumed.add(Assumed.placed(left.get(0), path.get(path.size() - 1).ref()));
    return Optional.of(left.get(0));
  }

  private boolean isName(String label) {
    return role(label).equals(Optional.of(Role.NAME));
  }

  private Optional<Role> role(Cell label) {
    return Optional.ofNullable(near.get(label.ref())).or(() -> role(label.words()));
  }

  private Optional<Role> role(String text) {
    return HeaderRoles.column(labels.roles(text)).or(() -> ofYear(text));
  }

  /** What a label such as 2024年完成值 stands for: that of another year is no more than beside. */
  private Optional<Role> ofYear(String text) {
    Optional<Integer> year = BudgetYear.in(text);
    Optional<Role> role =
        year.flatMap(stated -> HeaderRoles.column(labels.roles(BudgetYear.without(text))));
    boolean past = year.filter(stated -> stated < budgetYear).isPresent();
    boolean other = year.filter(stated -> stated != budgetYear).isPresent();
    return role.map(
        meant ->
            past && meant == Role.ACTUAL ? Role.LAST_ACTUAL : other ? Role.OTHER_COLUMN : meant);
  }

  /** The year that is stated first above the header, else the last one that its labels name. */
  private int yearOf(int first, int last) {
    return BudgetYear.above(sheet, labels, 0, first - 1).stream()
        .findFirst()
        .or(
            () ->
                BudgetYear.above(sheet, labels, first, last).stream()
                    .max(Comparator.naturalOrder()))
        .orElse(0);
  }

  /** A weight belongs to the level above it in the header, else to the level column left of it. */
  private int level(Optional<Role> above) {
    Optional<Role> left =
        known.isEmpty() ? Optional.empty() : Optional.of(known.get(known.size() - 1).role());
    return switch (above.filter(HeaderRoles.LEVELS::contains).or(() -> left).orElse(Role.LEVEL3)) {
      case LEVEL1 -> 1;
      case LEVEL2 -> 2;
      default -> 3;
    };
  }

  /**
   * A form with one weight column gives it for the indicators, wherever the column stands; unless
   * another label looks like that of the indicators' weights, mistyped.
   */
  private List<Column> soleWeight(List<Column> columns) {
    long weights = columns.stream().filter(c -> c.role() == Role.WEIGHT).count();
    boolean another = unknown.values().stream().anyMatch(this::looksLikeWeights);
    return weights != 1 || another
        ? columns
        : columns.stream()
            .map(c -> c.role() == Role.WEIGHT ? new Column(c.index(), c.role(), 3, c.label()) : c)
            .toList();
  }

  private boolean looksLikeWeights(String label) {
    return labels.nearness(label, Role.WEIGHT) > labels.nearness(label, Role.LEVEL3);
  }
}
