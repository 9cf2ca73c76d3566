package cn.hebiao.core.form;

import cn.hebiao.core.grid.Cell;
import cn.hebiao.core.grid.SheetCell;
import cn.hebiao.core.rulebook.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads total and subtotal rows of an indicator table. */
final class TotalReader {
  private final TableCells cells;
  private final LabelBook labels;
  private final List<Declared.Subtotal> subtotals = new ArrayList<>();
  private final Set<String> subtotalLabels = new HashSet<>();
  private Optional<Total> total = Optional.empty();

  /**
   * @param before subtotals of the form that the table goes on from
   */
  TotalReader(TableCells cells, LabelBook labels, List<Declared.Subtotal> before) {
    this.cells = cells;
    this.labels = labels;
    before.forEach(s -> subtotalLabels.add(LabelText.normalise(s.label().words())));
  }

  /** What the total row declares. */
  record Total(Optional<SheetCell> weight, Optional<SheetCell> score, Optional<SheetCell> grade) {}

  Optional<Total> total() {
    return total;
  }

  List<Declared.Subtotal> subtotals() {
    return List.copyOf(subtotals);
  }

  /** Reads a row if it is a total or subtotal. */
  boolean read(int row, String level1) {
    Optional<Integer> label = label(row);
    label.ifPresent(column -> read(row, column, level1));
    return label.isPresent();
  }

  /** Where a total label starts in the columns of the levels or left of them. */
  private Optional<Integer> label(int row) {
    int last =
        cells.header().columns().stream()
            .filter(c -> HeaderRoles.LEVELS.contains(c.role()))
            .mapToInt(Column::index)
            .max()
            .orElse(cells.header().leftmost());
    for (int column = Math.max(0, cells.header().leftmost() - 2); column <= last; column++) {
      if (cells.starts(row, column) && labels.is(cells.at(row, column).words(), Role.TOTAL)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  private void read(int row, int column, String level1) {
    Optional<SheetCell> weight = filled(cells.own(row, Role.WEIGHT));
    Optional<SheetCell> score = filled(cells.own(row, Role.SCORE));
    List<SheetCell> numbers = cells.numbersRight(row, column);
    if (weight.isEmpty() && score.isEmpty() && numbers.size() == 2) {
      weight = Optional.of(numbers.get(0));
      score = Optional.of(numbers.get(1));
    } else if (weight.isPresent() && score.isEmpty() && numbers.size() == 2) {
      Optional<SheetCell> own = weight;
      score = Optional.of(numbers.get(1)).filter(cell -> !own.equals(Optional.of(cell)));
    } else if (weight.isEmpty() && score.isEmpty() && numbers.size() == 1) {
      score = Optional.of(numbers.get(0));
    }
    boolean leading = column <= cells.header().top().map(Column::index).orElse(column);
    if (leading && !cells.indicatorBelow(row) && label(row + 1).isEmpty() && !seen(row, column)) {
      total =
          Optional.of(
              new Total(
                  weight.or(() -> cells.own(row, Role.WEIGHT)),
                  score.or(() -> cells.own(row, Role.SCORE)),
                  grade(row)));
    } else {
      subtotalLabels.add(LabelText.normalise(cells.at(row, column).words()));
      subtotals.add(new Declared.Subtotal(level1, cells.at(row, column), weight, score));
    }
  }

  /** Whether a subtotal above has the same label. */
  private boolean seen(int row, int column) {
    return subtotalLabels.contains(LabelText.normalise(cells.at(row, column).words()));
  }

  private static Optional<SheetCell> filled(Optional<SheetCell> cell) {
    return cell.filter(c -> !c.isBlank());
  }

  /** The cell beside the grade's label, blank if the agency has not filled it. */
  private Optional<SheetCell> grade(int row) {
    for (int column = cells.header().leftmost();
        column <= cells.header().rightmost() + 2;
        column++) {
      SheetCell candidate = cells.at(row, column);
      Optional<String> inline = labels.inline(candidate.words(), Role.GRADE);
      if (inline.isPresent()) {
        return inline.map(
            text -> new SheetCell(candidate.sheet(), Cell.text(candidate.ref(), text)));
      }
      if (labels.is(candidate.words(), Role.GRADE)) {
        int next = cells.sheet().extent(candidate.ref()).last().column() + 1;
        SheetCell grade = cells.at(row, next);
        return labels.roles(grade.words()).isEmpty() ? Optional.of(grade) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
