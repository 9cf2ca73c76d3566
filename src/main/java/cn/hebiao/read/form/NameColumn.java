package cn.hebiao.read.form;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.rules.rulebook.Role;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The column of the indicators' names where no label says so: the last one left of the figures in
 * which every row says something else, in words. Where criteria are listed it is left of them, or
 * they stand for the names.
 *
 * @param index the column
 * @param place the cell of its label
 * @param label its label
 */
record NameColumn(int index, CellRef place, String label) {
  private static final Set<Role> BESIDE =
      EnumSet.of(Role.EXPLANATION, Role.OTHER_COLUMN, Role.NAME);
  private static final int MOST_ROWS = 60;
  private static final int LEAST_NAMES = 3;

  /** Looks among columns whose labels are unknown or mean something beside the indicators. */
  static Optional<NameColumn> of(
      Sheet sheet, int last, Collection<Column> known, Map<Integer, String> unknown) {
    int figures =
        known.stream()
            .filter(column -> HeaderRoles.DATA.contains(column.role()))
            .mapToInt(Column::index)
            .min()
            .orElse(0);
    Map<Integer, String> open = new HashMap<>(unknown);
    known.stream()
        .filter(column -> BESIDE.contains(column.role()))
        .forEach(column -> open.put(column.index(), column.label()));
    split(sheet, last, open);
    OptionalInt criteria =
        known.stream()
            .filter(column -> column.role() == Role.CRITERIA)
            .mapToInt(Column::index)
            .min();
    criteria.ifPresent(column -> open.put(column, label(known, column)));
    int end = criteria.isPresent() ? criteria.getAsInt() + 1 : figures;
    return open.keySet().stream()
        .filter(column -> column < end && holdsNames(sheet, last, column))
        .max(Comparator.naturalOrder())
        .map(
            column ->
                new NameColumn(
                    column, sheet.extent(new CellRef(last, column)).first(), open.get(column)));
  }

  private static String label(Collection<Column> known, int index) {
    return known.stream().filter(c -> c.index() == index).map(Column::label).findFirst().orElse("");
  }

  /** A label over several columns is that of each. */
  private static void split(Sheet sheet, int last, Map<Integer, String> labels) {
    for (Map.Entry<Integer, String> label : Map.copyOf(labels).entrySet()) {
      CellRange extent = sheet.extent(new CellRef(last, label.getKey()));
      for (int column = extent.first().column(); column <= extent.last().column(); column++) {
        labels.putIfAbsent(column, label.getValue());
      }
    }
  }

  private static boolean holdsNames(Sheet sheet, int last, int column) {
    Set<String> names = new HashSet<>();
    int filled = 0;
    int figures = 0;
    for (int row : Rows.used(sheet, last + 1, last + MOST_ROWS)) {
      CellRef ref = new CellRef(row, column);
      CellRange extent = sheet.extent(ref);
      Cell cell = sheet.at(ref);
      if (extent.first().equals(ref) && extent.columns() == 1 && !cell.isBlank()) {
        filled++;
        figures += cell.words().chars().anyMatch(Character::isDigit) ? 1 : 0;
        names.add(LabelText.normalise(cell.words()));
      }
    }
    return names.size() >= LEAST_NAMES && names.size() == filled && figures * 2 < filled;
  }
}
