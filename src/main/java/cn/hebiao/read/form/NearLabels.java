package cn.hebiao.read.form;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.rules.rulebook.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pairs unknown labels of a header with the roles that it lacks, the nearest ones first. */
final class NearLabels {
  private static final List<Role> WANTED =
      List.of(
          Role.LEVEL3,
          Role.LEVEL2,
          Role.LEVEL1,
          Role.SCORE,
          Role.WEIGHT,
          Role.TARGET,
          Role.ACTUAL,
          Role.NOTE,
          Role.CRITERIA);

  /** How many rows below a header tell what kind of column it is. */
  private static final int ROWS = 30;

  private final Sheet sheet;
  private final LabelBook labels;

  NearLabels(Sheet sheet, LabelBook labels) {
    this.sheet = sheet;
    this.labels = labels;
  }

  private record Pair(Cell cell, Role role, int nearness) {}

  /** The unknown labels in some header rows that come near a role that no column has. */
  Map<CellRef, Role> of(int first, int last, List<Column> known) {
    boolean weightsByLevel =
        known.stream().anyMatch(c -> c.role() == Role.WEIGHT && c.level() != 3);
    List<Pair> pairs = new ArrayList<>();
    for (Cell cell : Rows.between(sheet, first, last).values()) {
      int end = sheet.extent(cell.ref()).last().row();
      if (end <= last && !cell.isBlank() && labels.roles(cell.words()).isEmpty()) {
        for (Role role : WANTED) {
          boolean lacking =
              known.stream().noneMatch(c -> c.role() == role)
                  || role == Role.WEIGHT && weightsByLevel;
          boolean level = HeaderRoles.LEVELS.contains(role);
          boolean placed = level ? isLeft(cell.ref(), known) : end == last;
          int nearness = lacking && placed ? labels.nearness(cell.words(), role) : 0;
          if (nearness > 0 && holds(cell.ref(), last, role)) {
            pairs.add(new Pair(cell, role, nearness));
          }
        }
      }
    }
    pairs.sort(Comparator.comparingInt(Pair::nearness).reversed());
    Map<CellRef, Role> near = new HashMap<>();
    for (Pair pair : pairs) {
      if (!near.containsKey(pair.cell().ref()) && !near.containsValue(pair.role())) {
        near.put(pair.cell().ref(), pair.role());
      }
    }
    return near;
  }

  /** Levels stand left of the figures. */
  private static boolean isLeft(CellRef label, List<Column> known) {
    return known.stream()
        .filter(column -> HeaderRoles.DATA.contains(column.role()) && column.level() != 1)
        .filter(column -> column.role() != Role.WEIGHT)
        .allMatch(column -> label.column() < column.index());
  }

  /** Weights and scores are numbers. */
  private boolean holds(CellRef label, int last, Role role) {
    if (role != Role.WEIGHT && role != Role.SCORE) {
      return true;
    }
    int numbers = 0;
    int words = 0;
    for (int row = last + 1; row <= last + ROWS; row++) {
      CellRef ref = new CellRef(row, label.column());
      CellRange extent = sheet.extent(ref);
      Optional<SheetCell> cell =
          Optional.of(new SheetCell(sheet.name(), sheet.at(ref)))
              .filter(c -> extent.first().equals(ref) && extent.columns() == 1 && !c.isBlank());
      numbers += cell.filter(TableCells::isNumber).isPresent() ? 1 : 0;
      words += cell.filter(c -> !TableCells.isNumber(c)).isPresent() ? 1 : 0;
    }
    return numbers >= words;
  }
}
