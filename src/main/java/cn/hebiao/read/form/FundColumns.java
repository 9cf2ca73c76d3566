package cn.hebiao.read.form;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.rules.rulebook.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the columns of a fund block hold. Where most labels of its header are known, one that is
 * mistyped or left out is made up for, which is kept to be told.
 */
final class FundColumns {
  /** The columns in the order in which most forms print them. */
  static final List<Role> ORDER =
      List.of(
          Role.BUDGET_INITIAL,
          Role.BUDGET_ADJUSTED,
          Role.EXECUTED,
          Role.WEIGHT,
          Role.RATE,
          Role.SCORE);

  /** So many labels must be known before others are made up for. */
  private static final int KNOWN_FOR_NEAR = 2;

  private static final int KNOWN_FOR_PLACE = 3;

  /** What a stated rate is made of. */
  private static final Set<Role> SHARED =
      EnumSet.of(Role.BUDGET_ADJUSTED, Role.EXECUTED, Role.RATE);

  /** What a heading here may be called that names something else elsewhere. */
  private static final Set<Role> ELSEWHERE = EnumSet.of(Role.FUND_TOTAL, Role.COMPLETION);

  private final Sheet sheet;
  private final LabelBook labels;
  private final int row;
  private final Map<Role, Integer> columns = new EnumMap<>(Role.class);
  private final List<Column> doubled = new ArrayList<>();
  private final List<Column> reviews = new ArrayList<>();
  private final List<Assumed> assumed = new ArrayList<>();

  private FundColumns(Sheet sheet, LabelBook labels, int row) {
    this.sheet = sheet;
    this.labels = labels;
    this.row = row;
  }

  /** The columns of the block whose header is in a row; empty if there is none. */
  static Optional<FundColumns> of(Sheet sheet, LabelBook labels, int row) {
    FundColumns found = new FundColumns(sheet, labels, row);
    found.known();
    found.reviewed();
    found.sums();
    found.nearest();
    found.filled();
    if (found.columns.keySet().stream().noneMatch(HeaderRoles.FUNDS::contains)) {
      return Optional.empty();
    }
    int known = found.columns.size();
    if (known >= KNOWN_FOR_NEAR) {
      found.near();
    }
    if (known >= KNOWN_FOR_PLACE) {
      found.placed();
      found.fitting();
    }
    return Optional.of(found).filter(FundColumns::isBlock);
  }

  private boolean isBlock() {
    boolean budget =
        columns.containsKey(Role.BUDGET_ADJUSTED) || columns.containsKey(Role.BUDGET_INITIAL);
    return budget && columns.containsKey(Role.EXECUTED);
  }

  Optional<Integer> at(Role role) {
    return Optional.ofNullable(columns.get(role));
  }

  int first() {
    return columns.values().stream().mapToInt(Integer::intValue).min().orElse(0);
  }

  int last() {
    return columns.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** Further columns of roles that a column has already. */
  List<Column> doubled() {
    return List.copyOf(doubled);
  }

  /** The columns with scores of others than the agency. */
  List<Column> reviews() {
    return reviews;
  }

  /**
   * The budget of the beginning; none where figures that nobody can name stand between it and what
   * was spent, for the rate may be of those.
   */
  Optional<Integer> initial() {
    Optional<Integer> initial = at(Role.BUDGET_INITIAL);
    boolean unread =
        !columns.containsKey(Role.BUDGET_ADJUSTED)
            && Rows.of(sheet, row).stream()
                .filter(this::isUnnamed)
                .map(cell -> cell.ref().column())
                .filter(column -> initial.filter(first -> first < column).isPresent())
                .anyMatch(column -> column < columns.get(Role.EXECUTED) && holdsNumber(column));
    return unread ? Optional.empty() : initial;
  }

  List<Assumed> assumed() {
    return List.copyOf(assumed);
  }

  private void reviewed() {
    for (Cell cell : Rows.of(sheet, row)) {
      HeaderRoles.column(labels.roles(cell.words()))
          .filter(HeaderRoles.REVIEWS::contains)
          .map(r -> new Column(cell.ref().column(), r, 0, LabelText.normalise(cell.words())))
          .ifPresent(reviews::add);
    }
  }

  private void known() {
    for (Cell cell : Rows.of(sheet, row)) {
      List<Role> meant = meant(cell);
      if (meant.isEmpty() || holdsWords(cell.ref().column()) && anotherMeans(meant.get(0), cell)) {
        continue;
      }
      Optional<Role> free = meant.stream().filter(r -> !columns.containsKey(r)).findFirst();
      free.ifPresent(role -> columns.put(role, cell.ref().column()));
      if (free.isEmpty()) {
        doubled.add(
            new Column(cell.ref().column(), meant.get(0), 0, LabelText.normalise(cell.words())));
      }
    }
  }

  /**
   * The sum of the sources, left of the amount spent, is the budget where no column is named so.
   */
  private void sums() {
    if (!columns.containsKey(Role.EXECUTED)
        || columns.containsKey(Role.BUDGET_ADJUSTED)
        || columns.containsKey(Role.BUDGET_INITIAL)) {
      return;
    }
    Rows.of(sheet, row).stream()
        .filter(cell -> labels.is(cell.words(), Role.TOTAL))
        .filter(cell -> cell.ref().column() < columns.get(Role.EXECUTED))
        .reduce((first, second) -> second)
        .ifPresent(cell -> columns.put(Role.BUDGET_ADJUSTED, cell.ref().column()));
  }

  /** Of two labels of the same that above a figure: the other one is of the whole block. */
  private void filled() {
    for (Column column : List.copyOf(doubled)) {
      if (!holdsNumber(columns.get(column.role())) && holdsNumber(column.index())) {
        columns.put(column.role(), column.index());
        doubled.remove(column);
      }
    }
  }

  /**
   * Of two budgets left of what was spent the nearer one is that which was spent from. The other is
   * that of the beginning, where its label is another; else it is that of the income.
   */
  private void nearest() {
    Integer executed = columns.get(Role.EXECUTED);
    for (Column column : List.copyOf(doubled)) {
      Integer used = columns.get(column.role());
      boolean budget =
          column.role() == Role.BUDGET_INITIAL || column.role() == Role.BUDGET_ADJUSTED;
      if (budget && executed != null && used < column.index() && column.index() < executed) {
        Role other =
            column.role() == Role.BUDGET_INITIAL ? Role.BUDGET_ADJUSTED : Role.BUDGET_INITIAL;
        boolean named =
            holdsNumber(used) && !LabelText.normalise(label(used)).equals(column.label());
        if (named && !columns.containsKey(other)) {
          columns.put(Role.BUDGET_INITIAL, used);
          columns.put(Role.BUDGET_ADJUSTED, column.index());
        } else {
          columns.put(column.role(), column.index());
        }
        doubled.remove(column);
      }
    }
  }

  private String label(int column) {
    return sheet.showing(new CellRef(row, column)).words();
  }

  private List<Role> meant(Cell cell) {
    Set<Role> roles = labels.roles(cell.words());
    return roles.isEmpty() ? List.of() : ORDER.stream().filter(roles::contains).toList();
  }

  private boolean anotherMeans(Role role, Cell cell) {
    return Rows.of(sheet, row).stream()
        .anyMatch(other -> !other.ref().equals(cell.ref()) && meant(other).contains(role));
  }

  /** Whether the labels of lines stand below, not amounts: the label is the heading of these. */
  private boolean holdsWords(int column) {
    CellRef below = new CellRef(row + 1, column);
    return sheet.extent(below).first().row() == row + 1
        && labels.is(sheet.showing(below).words(), Role.FUND_TOTAL);
  }

  private void near() {
    for (Cell cell : Rows.of(sheet, row)) {
      boolean unknown = !cell.isBlank() && labels.roles(cell.words()).isEmpty();
      if (unknown && holdsNumber(cell.ref().column())) {
        labels
            .nearest(cell.words(), missing())
            .ifPresent(
                role -> {
                  columns.put(role, cell.ref().column());
                  assumed.add(Assumed.near(role, cell.ref(), cell.words()));
                });
      }
    }
  }

  private void placed() {
    int last = last();
    for (int column = Math.max(0, first() - 1); column <= last + 1; column++) {
      CellRange label = sheet.extent(new CellRef(row, column));
      boolean blank = sheet.at(label.first()).isBlank() && label.columns() == 1;
      if (blank && holdsNumber(column)) {
        take(column);
      }
    }
  }

  /** A column under an unknown label is what is missing there, if the rate beside bears it out. */
  private void fitting() {
    for (Cell cell : Rows.of(sheet, row)) {
      int column = cell.ref().column();
      if (isUnnamed(cell) && holdsNumber(column)) {
        List<Role> between = between(column);
        Map<Role, Integer> tried = new EnumMap<>(columns);
        between.forEach(role -> tried.put(role, column));
        if (between.size() == 1
            && SHARED.containsAll(between)
            && new StatedShare(sheet, row + 1).holds(tried)) {
          columns.put(between.get(0), column);
          assumed.add(Assumed.byContent(between.get(0), cell.ref(), cell.words()));
        }
      }
    }
  }

  /** The one role that is missing, or is missing between the neighbours. */
  private void take(int column) {
    List<Role> between = between(column);
    List<Role> possible = between.isEmpty() ? missing() : between;
    if (possible.size() == 1) {
      columns.put(possible.get(0), column);
      assumed.add(Assumed.placed(possible.get(0), new CellRef(row, column)));
    }
  }

  /** Whether a heading names no column of funds; some name other things elsewhere. */
  private boolean isUnnamed(Cell cell) {
    return !cell.isBlank() && ELSEWHERE.containsAll(labels.roles(cell.words()));
  }

  private List<Role> between(int column) {
    int from = neighbour(column, -1);
    int to = neighbour(column, 1);
    return missing().stream()
        .filter(role -> ORDER.indexOf(role) > from && ORDER.indexOf(role) < to)
        .toList();
  }

  /** Where in the usual order the next known column on a side stands. */
  private int neighbour(int column, int side) {
    int end = side < 0 ? -1 : ORDER.size();
    int nearest = side < 0 ? -1 : Integer.MAX_VALUE;
    for (Map.Entry<Role, Integer> known : columns.entrySet()) {
      int at = known.getValue();
      boolean nearer = side < 0 ? at < column && at > nearest : at > column && at < nearest;
      if (nearer) {
        nearest = at;
        end = ORDER.indexOf(known.getKey());
      }
    }
    return end;
  }

  private List<Role> missing() {
    return ORDER.stream().filter(role -> !columns.containsKey(role)).toList();
  }

  private boolean holdsNumber(int column) {
    CellRef below = new CellRef(row + 1, column);
    return sheet.extent(below).first().equals(below)
        && TableCells.isNumber(new SheetCell(sheet.name(), sheet.at(below)));
  }
}
