package cn.hebiao.read.form;

import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.rules.rulebook.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Columns of a table that were not understood although the indicators' rows are filled there. */
final class FilledColumns {
  private final Header header;
  private final TableCells cells;
  private final List<Integer> rows;
  private final List<Integer> numbers = new ArrayList<>();
  private final List<Integer> words = new ArrayList<>();

  FilledColumns(Form form, Header header, Sheet sheet) {
    this.header = header;
    this.cells = new TableCells(sheet, header);
    this.rows =
        form.rows().stream()
            .map(IndicatorRow::nameCell)
            .filter(cell -> cell.sheet().equals(sheet.name()))
            .map(cell -> cell.ref().row())
            .toList();
    for (int column = Math.max(0, header.leftmost() - 1);
        column <= header.rightmost() + 1 && !rows.isEmpty();
        column++) {
      add(column);
    }
  }

  private void add(int column) {
    boolean labelled = !cells.at(header.last(), column).isBlank();
    boolean unknown = header.unknown().containsKey(column);
    boolean known = header.columns().stream().anyMatch(c -> c.index() == column);
    if (known || labelled && !unknown) {
      return;
    }
    long figures = filled(column).stream().filter(TableCells::isNumber).count();
    if (figures > 0 && figures * 2 >= rows.size() && column > header.leftmost()) {
      numbers.add(column);
    } else if (!labelled && !filled(column).isEmpty()) {
      words.add(column);
    }
  }

  private List<SheetCell> filled(int column) {
    return rows.stream()
        .filter(row -> cells.starts(row, column))
        .filter(row -> cells.sheet().extent(new CellRef(row, column)).first().column() == column)
        .map(row -> cells.at(row, column))
        .filter(cell -> !cell.isBlank())
        .toList();
  }

  /** The rightmost column of figures that is not taken yet. */
  Optional<Integer> takeNumbers() {
    return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers.remove(numbers.size() - 1));
  }

  /** A column of words without a label, where a column of the role would stand. */
  Optional<Integer> takeWords(Role role) {
    Optional<Integer> taken = words.stream().filter(column -> fits(column, role)).findFirst();
    if (taken.isEmpty() && (role == Role.TARGET || role == Role.ACTUAL)) {
      taken = numbers.stream().filter(column -> fits(column, role)).findFirst();
    }
    taken.ifPresent(
        column -> {
          words.remove(column);
          numbers.remove(column);
        });
    return taken;
  }

  /** Levels stand left of all other columns, the note right of them. */
  private boolean fits(int column, Role role) {
    int levels =
        header.columns().stream()
            .filter(c -> HeaderRoles.LEVELS.contains(c.role()))
            .mapToInt(Column::index)
            .max()
            .orElse(0);
    int data =
        header.columns().stream()
            .filter(c -> HeaderRoles.DATA.contains(c.role()))
            .mapToInt(Column::index)
            .min()
            .orElse(0);
    return switch (role) {
      case LEVEL3 -> column > levels && column < data;
      case LEVEL1, LEVEL2 -> column < levels;
      case NOTE -> column > data;
      default -> column > levels;
    };
  }
}
