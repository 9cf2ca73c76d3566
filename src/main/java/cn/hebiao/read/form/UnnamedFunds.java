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
import java.util.Set;

/**
 * Makes up for labels of a fund block that are mistyped, left out or unknown, by what is near, by
 * their place and by the rate that the block states.
 */
final class UnnamedFunds {
  /** So many labels must be known before others are made up for. */
  private static final int KNOWN_FOR_NEAR = 2;

  private static final int KNOWN_FOR_PLACE = 3;

  /** What a stated rate is made of. */
  private static final Set<Role> SHARED =
      EnumSet.of(Role.BUDGET_ADJUSTED, Role.EXECUTED, Role.RATE);

  /** What a heading here may be called that names something else elsewhere. */
  private static final Set<Role> ELSEWHERE =
      EnumSet.of(Role.FUND_TOTAL, Role.COMPLETION, Role.TARGET, Role.ACTUAL);

  private final Sheet sheet;
  private final LabelBook labels;
  private final int row;
  private final Map<Role, Integer> columns;
  private final List<Assumed> assumed = new ArrayList<>();

  /**
   * @param row the header
   * @param columns the columns that are known; what is found out is added
   */
  UnnamedFunds(Sheet sheet, LabelBook labels, int row, Map<Role, Integer> columns) {
    this.sheet = sheet;
    this.labels = labels;
    this.row = row;
    this.columns = columns;
  }

  /** Finds what can be found. */
  void settle() {
    int known = columns.size();
    if (known >= KNOWN_FOR_NEAR) {
      near();
    }
    if (known >= KNOWN_FOR_PLACE) {
      placed();
      fitting();
    }
  }

  List<Assumed> assumed() {
    return List.copyOf(assumed);
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
    int last = columns.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    int first = columns.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    for (int column = Math.max(0, first - 1); column <= last + 1; column++) {
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
  boolean isUnnamed(Cell cell) {
    return !cell.isBlank() && ELSEWHERE.containsAll(labels.roles(cell.words()));
  }

  private List<Role> between(int column) {
    int from = neighbour(column, -1);
    int to = neighbour(column, 1);
    return missing().stream()
        .filter(
            role -> FundColumns.ORDER.indexOf(role) > from && FundColumns.ORDER.indexOf(role) < to)
        .toList();
  }

  /** Where in the usual order the next known column on a side stands. */
  private int neighbour(int column, int side) {
    int end = side < 0 ? -1 : FundColumns.ORDER.size();
    int nearest = side < 0 ? -1 : Integer.MAX_VALUE;
    for (Map.Entry<Role, Integer> known : columns.entrySet()) {
      int at = known.getValue();
      boolean nearer = side < 0 ? at < column && at > nearest : at > column && at < nearest;
      if (nearer) {
        nearest = at;
        end = FundColumns.ORDER.indexOf(known.getKey());
      }
    }
    return end;
  }

  private List<Role> missing() {
    return FundColumns.ORDER.stream().filter(role -> !columns.containsKey(role)).toList();
  }

  /** Whether a number stands below a heading. */
  boolean holdsNumber(int column) {
    CellRef below = new CellRef(row + 1, column);
    return sheet.extent(below).first().equals(below)
        && TableCells.isNumber(new SheetCell(sheet.name(), sheet.at(below)));
  }
}
