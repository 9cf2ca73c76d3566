package cn.hebiao.read.form;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.rules.rulebook.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A block of scores whose header names points and scores but no levels: 评价内容 | 分值 | 自评分. What
 * stands left of the points is named by its place.
 */
final class ScoreBlock {
  private static final Set<Role> OF_OTHERS =
      EnumSet.of(
          Role.LEVEL1,
          Role.LEVEL2,
          Role.LEVEL3,
          Role.BUDGET_INITIAL,
          Role.BUDGET_ADJUSTED,
          Role.EXECUTED,
          Role.RATE,
          Role.FUND_TOTAL,
          Role.PROJECT,
          Role.AGENCY,
          Role.GRADE);
  private static final Set<Role> NO_NAMES =
      EnumSet.of(
          Role.CRITERIA,
          Role.EVIDENCE,
          Role.TARGET,
          Role.ACTUAL,
          Role.NOTE,
          Role.WEIGHT,
          Role.SCORE,
          Role.REVIEW_SCORE,
          Role.REEVALUATED);
  private static final int FEWEST_LABELS = 3;

  private final Sheet sheet;
  private final LabelBook labels;

  ScoreBlock(Sheet sheet, LabelBook labels) {
    this.sheet = sheet;
    this.labels = labels;
  }

  /** The header of the block that begins in a row; empty where none does. */
  Optional<Header> at(int row) {
    Collection<Cell> cells = Rows.of(sheet, row);
    return isHeader(cells)
        ? Optional.of(new HeaderColumns(sheet, labels).read(row, row))
            .flatMap(this::named)
            .filter(header -> scoresBelow(header, row))
        : Optional.empty();
  }

  private boolean isHeader(Collection<Cell> cells) {
    int known = 0;
    boolean weight = false;
    boolean score = false;
    for (Cell cell : cells) {
      Set<Role> roles = labels.roles(cell.words());
      if (HeaderRoles.any(roles, OF_OTHERS)
          || TableCells.isNumber(new SheetCell(sheet.name(), cell))) {
        return false;
      }
      known += cell.isBlank() ? 0 : 1;
      weight |= roles.contains(Role.WEIGHT);
      score |= roles.contains(Role.SCORE);
    }
    return weight && score && known >= FEWEST_LABELS;
  }

  /** The columns with names and their groups, which stand left of the points. */
  private Optional<Header> named(Header header) {
    int points = header.column(Role.WEIGHT).map(Column::index).orElse(0);
    List<Column> left = new ArrayList<>();
    header.columns().stream().filter(column -> isLabel(column, points)).forEach(left::add);
    header
        .unknown()
        .forEach(
            (index, words) -> {
              if (index < points) {
                left.add(new Column(index, Role.NAME, 0, LabelText.normalise(words)));
              }
            });
    left.sort(Comparator.comparingInt(Column::index).reversed());
    header.column(Role.CRITERIA).ifPresent(criteria -> besideCriteria(header, criteria, left));
    if (left.isEmpty()) {
      return Optional.empty();
    }
    List<Column> columns = new ArrayList<>(header.columns());
    columns.removeAll(left);
    List<Role> roles = List.of(Role.LEVEL3, Role.LEVEL1);
    for (int i = 0; i < Math.min(roles.size(), left.size()); i++) {
      Column column = left.get(i);
      columns.add(new Column(column.index(), roles.get(i), 0, column.label()));
    }
    return Optional.of(
        new Header(header.first(), header.last(), columns, Map.of(), List.of(), List.of(), true));
  }

  /** Names stand left of criteria; where several criteria share one, each is told by its words. */
  private void besideCriteria(Header header, Column criteria, List<Column> left) {
    boolean named = left.stream().anyMatch(column -> column.index() < criteria.index());
    if (!named) {
      return;
    }
    left.removeIf(column -> column.index() > criteria.index());
    CellRef first = new CellRef(header.last() + 1, left.get(0).index());
    if (sheet.extent(first).rows() > 1) {
      left.add(0, new Column(criteria.index(), Role.NAME, 0, criteria.label()));
    }
  }

  private static boolean isLabel(Column column, int points) {
    return column.index() < points && !NO_NAMES.contains(column.role());
  }

  private boolean scoresBelow(Header header, int row) {
    TableCells cells = new TableCells(sheet, header);
    CellRef name = new CellRef(row + 1, header.names().orElseThrow().index());
    CellRange extent = sheet.extent(name);
    return !sheet.at(extent.first()).isBlank()
        && !TableCells.isNumber(new SheetCell(sheet.name(), sheet.at(extent.first())))
        && extent.columns() <= Math.max(2, sheet.extent(new CellRef(row, name.column())).columns())
        && cells.own(row + 1, Role.WEIGHT).filter(TableCells::isNumber).isPresent();
  }
}
