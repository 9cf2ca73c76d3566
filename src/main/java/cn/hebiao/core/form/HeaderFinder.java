package cn.hebiao.core.form;

import cn.hebiao.core.grid.CellRange;
import cn.hebiao.core.grid.CellRef;
import cn.hebiao.core.grid.Sheet;
import cn.hebiao.core.rulebook.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds the header of an indicator table, which may take up to four rows. */
final class HeaderFinder {
  private static final int MOST_ROWS = 4;
  private static final Set<Role> LEVELS = EnumSet.of(Role.LEVEL1, Role.LEVEL2, Role.LEVEL3);
  private static final Set<Role> DATA =
      EnumSet.of(Role.WEIGHT, Role.SCORE, Role.TARGET, Role.ACTUAL, Role.CRITERIA);
  private static final Set<Role> FUNDS =
      EnumSet.of(Role.BUDGET_INITIAL, Role.BUDGET_ADJUSTED, Role.EXECUTED);

  private final Sheet sheet;
  private final LabelBook labels;

  HeaderFinder(Sheet sheet, LabelBook labels) {
    this.sheet = sheet;
    this.labels = labels;
  }

  /**
   * A header.
   *
   * @param first first header row
   * @param last last header row
   * @param columns the columns that were understood
   * @param unknown headers that were not understood, by column
   * @param doubled roles that more than one column has
   */
  record Header(
      int first,
      int last,
      List<Column> columns,
      Map<Integer, String> unknown,
      List<Column> doubled) {

    Optional<Column> column(Role role, int level) {
      return columns.stream()
          .filter(column -> column.role() == role && column.level() == level)
          .findFirst();
    }

    Optional<Column> column(Role role) {
      return column(role, role == Role.WEIGHT ? 3 : 0);
    }
  }

  /** The header that starts at or right above a row, if the row is part of one. */
  Optional<Header> at(int row) {
    Map<Integer, Set<Role>> own = rolesIn(row, true);
    if (!mentionsLevels(own)) {
      return Optional.empty();
    }
    int first = row;
    if (row > 0 && isGroupRow(row - 1)) {
      first = row - 1;
    }
    int last = row;
    while (last - first + 1 < MOST_ROWS && isSubHeader(last + 1)) {
      last++;
    }
    Header header = columns(first, last);
    boolean leveled = header.columns().stream().anyMatch(c -> LEVELS.contains(c.role()));
    boolean data = header.columns().stream().anyMatch(c -> DATA.contains(c.role()));
    return leveled && data ? Optional.of(header) : Optional.empty();
  }

  private boolean mentionsLevels(Map<Integer, Set<Role>> own) {
    boolean level3 = own.values().stream().anyMatch(roles -> roles.contains(Role.LEVEL3));
    long levels =
        own.values().stream().filter(roles -> roles.stream().anyMatch(LEVELS::contains)).count();
    return level3 || levels >= 2;
  }

  private boolean isGroupRow(int row) {
    Map<Integer, Set<Role>> roles = rolesIn(row, true);
    return roles.values().stream().anyMatch(r -> r.stream().anyMatch(DATA::contains))
        && roles.values().stream().noneMatch(r -> r.stream().anyMatch(FUNDS::contains));
  }

  private boolean isSubHeader(int row) {
    Map<Integer, Set<Role>> roles = rolesIn(row, true);
    long texts =
        sheet.cells().subMap(new CellRef(row, 0), new CellRef(row + 1, 0)).values().stream()
            .filter(cell -> !cell.isBlank())
            .count();
    boolean numbers =
        sheet.cells().subMap(new CellRef(row, 0), new CellRef(row + 1, 0)).values().stream()
            .anyMatch(cell -> cell.value().number().isPresent());
    long known =
        roles.values().stream()
            .filter(
                r ->
                    r.stream()
                        .anyMatch(
                            role ->
                                role == Role.NAME
                                    || role == Role.TARGET_NATURE
                                    || role == Role.TARGET_UNIT
                                    || LEVELS.contains(role)
                                    || DATA.contains(role)))
            .count();
    return !numbers && known >= 2 && known * 2 >= texts;
  }

  /** Roles of the labels that start in a row, by column. */
  private Map<Integer, Set<Role>> rolesIn(int row, boolean ownOnly) {
    Map<Integer, Set<Role>> found = new TreeMap<>();
    sheet
        .cells()
        .subMap(new CellRef(row, 0), new CellRef(row + 1, 0))
        .forEach(
            (ref, cell) -> {
              Set<Role> roles = labels.roles(cell.words());
              if (!roles.isEmpty() && (ownOnly || !cell.isBlank())) {
                found.put(ref.column(), roles);
              }
            });
    return found;
  }

  private Header columns(int first, int last) {
    int leftmost = Integer.MAX_VALUE;
    int rightmost = -1;
    for (CellRef ref :
        sheet.cells().subMap(new CellRef(first, 0), new CellRef(last + 1, 0)).keySet()) {
      if (!sheet.at(ref).isBlank()) {
        CellRange extent = sheet.extent(ref);
        leftmost = Math.min(leftmost, extent.first().column());
        rightmost = Math.max(rightmost, extent.last().column());
      }
    }
    List<Column> known = new ArrayList<>();
    Map<Integer, String> unknown = new LinkedHashMap<>();
    List<Column> doubled = new ArrayList<>();
    CellRange before = null;
    for (int index = leftmost; index <= Math.min(rightmost, leftmost + 200); index++) {
      CellRange lowest = sheet.extent(new CellRef(last, index));
      if (lowest.equals(before) && lowest.columns() > 1) {
        continue;
      }
      before = lowest;
      List<String> path = path(first, last, index);
      if (path.isEmpty()) {
        continue;
      }
      Optional<Column> column = resolve(index, path, known);
      if (column.isEmpty()) {
        unknown.put(index, path.get(path.size() - 1));
      } else if (known.stream()
          .anyMatch(c -> c.role() == column.get().role() && c.level() == column.get().level())) {
        doubled.add(column.get());
      } else {
        known.add(column.get());
      }
    }
    return new Header(first, last, soleWeight(known), unknown, List.copyOf(doubled));
  }

  /** A form with one weight column gives it for the indicators, wherever the column stands. */
  private static List<Column> soleWeight(List<Column> columns) {
    boolean indicators = columns.stream().anyMatch(c -> c.role() == Role.WEIGHT && c.level() == 3);
    long weights = columns.stream().filter(c -> c.role() == Role.WEIGHT).count();
    if (indicators || weights != 1) {
      return List.copyOf(columns);
    }
    return columns.stream()
        .map(c -> c.role() == Role.WEIGHT ? new Column(c.index(), c.role(), 3, c.label()) : c)
        .toList();
  }

  private List<String> path(int first, int last, int column) {
    List<String> path = new ArrayList<>();
    for (int row = first; row <= last; row++) {
      String words = sheet.showing(new CellRef(row, column)).words();
      if (!words.isBlank() && (path.isEmpty() || !path.get(path.size() - 1).equals(words))) {
        path.add(words);
      }
    }
    return path;
  }

  private Optional<Column> resolve(int index, List<String> path, List<Column> known) {
    String label = LabelText.normalise(String.join("", path));
    Role lowest = role(path.get(path.size() - 1)).orElse(null);
    Role whole = role(label).orElse(null);
    Role above = path.size() > 1 ? role(path.get(path.size() - 2)).orElse(null) : null;
    if (lowest == Role.NAME && above != null && LEVELS.contains(above)) {
      return Optional.of(new Column(index, above, 0, label));
    }
    if (lowest == Role.WEIGHT) {
      return Optional.of(new Column(index, Role.WEIGHT, weightLevel(above, known), label));
    }
    if (lowest != null && lowest != Role.NAME) {
      return Optional.of(new Column(index, lowest, 0, label));
    }
    if (whole != null) {
      return Optional.of(new Column(index, whole, whole == Role.WEIGHT ? 3 : 0, label));
    }
    return above == null || above == Role.WEIGHT
        ? Optional.empty()
        : Optional.of(new Column(index, above, 0, label));
  }

  /** A weight belongs to the level above it in the header, else to the level column left of it. */
  private static int weightLevel(Role above, List<Column> known) {
    Role level = above;
    if (level == null || !LEVELS.contains(level)) {
      Column left = known.isEmpty() ? null : known.get(known.size() - 1);
      boolean more = left != null && (left.role() == Role.LEVEL1 || left.role() == Role.LEVEL2);
      level = more ? left.role() : Role.LEVEL3;
    }
    return level == Role.LEVEL1 ? 1 : level == Role.LEVEL2 ? 2 : 3;
  }

  private Optional<Role> role(String text) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    roles.addAll(labels.roles(text));
    roles.removeAll(FUNDS);
    roles.remove(Role.TOTAL);
    roles.remove(Role.STATED_TOTAL);
    roles.remove(Role.DEBRIS);
    roles.remove(Role.UNUSED);
    for (Role role : PREFERENCE) {
      if (roles.contains(role)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  private static final List<Role> PREFERENCE =
      List.of(
          Role.LEVEL3,
          Role.LEVEL2,
          Role.LEVEL1,
          Role.REVIEW_SCORE,
          Role.SCORE,
          Role.WEIGHT,
          Role.TARGET_NATURE,
          Role.TARGET_UNIT,
          Role.LAST_ACTUAL,
          Role.TARGET,
          Role.ACTUAL,
          Role.NOTE,
          Role.CRITERIA,
          Role.EXPLANATION,
          Role.EVIDENCE,
          Role.COMPLETION,
          Role.RATE,
          Role.SHARE,
          Role.NAME,
          Role.OTHER_COLUMN);
}
