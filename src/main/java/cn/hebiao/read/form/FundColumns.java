package cn.hebiao.read.form;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.rules.rulebook.Role;
import java.util.ArrayList;
import java.util.EnumMap;
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

  private final Sheet sheet;
  private final LabelBook labels;
  private final int row;
  private final Map<Role, Integer> columns = new EnumMap<>(Role.class);
  private final List<Column> doubled = new ArrayList<>();
  private final List<Column> reviews = new ArrayList<>();
  private final UnnamedFunds unnamed;

  private FundColumns(Sheet sheet, LabelBook labels, int row) {
    this.sheet = sheet;
    this.labels = labels;
    this.row = row;
    this.unnamed = new UnnamedFunds(sheet, labels, row, columns);
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
    found.unnamed.settle();
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
                .filter(unnamed::isUnnamed)
                .map(cell -> cell.ref().column())
                .filter(column -> initial.filter(first -> first < column).isPresent())
                .anyMatch(
                    column -> column < columns.get(Role.EXECUTED) && unnamed.holdsNumber(column));
    return unread ? Optional.empty() : initial;
  }

  List<Assumed> assumed() {
    return unnamed.assumed();
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
      if (meant.isEmpty()
          || isBeside(cell)
          || holdsWords(cell.ref().column()) && anotherMeans(meant.get(0), cell)) {
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

  /** Whether a label is merged down beside the amounts and so is that of the block. */
  private boolean isBeside(Cell cell) {
    return sheet.extent(cell.ref()).last().row() > row
        && Rows.of(sheet, row + 1).stream()
            .anyMatch(below -> TableCells.isNumber(new SheetCell(sheet.name(), below)));
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
        .filter(
            cell ->
                labels.is(cell.words(), Role.TOTAL)
                    || labels.is(cell.words(), Role.FUND_TOTAL)
                        && unnamed.holdsNumber(cell.ref().column()))
        .filter(cell -> cell.ref().column() < columns.get(Role.EXECUTED))
        .reduce((first, second) -> second)
        .ifPresent(cell -> columns.put(Role.BUDGET_ADJUSTED, cell.ref().column()));
  }

  /** Of two labels of the same that above a figure: the other one is of the whole block. */
  private void filled() {
    for (Column column : List.copyOf(doubled)) {
      if (!unnamed.holdsNumber(columns.get(column.role())) && unnamed.holdsNumber(column.index())) {
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
            unnamed.holdsNumber(used) && !LabelText.normalise(label(used)).equals(column.label());
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
}
