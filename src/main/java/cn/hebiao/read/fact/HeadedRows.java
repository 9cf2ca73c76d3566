package cn.hebiao.read.fact;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rows of a list below its heading. They end before the next heading of the same rank: the rank
 * is told by the numbering, by how far the items are set in, or by a column of labels in which the
 * items have none of their own.
 *
 * @param area where the list stands
 * @param texts the texts of its sheet
 */
record HeadedRows(SearchArea area, SheetLabels texts) {

  /** The rows; empty where it cannot be told where they end. */
  Optional<List<Integer>> under(Cell heading) {
    CellRange extent = area.sheet().extent(heading.ref());
    if (extent.last().row() > extent.first().row()) {
      return rows(extent.first().row(), extent.last().row());
    }
    List<Cell> below =
        texts.in(area.range()).stream()
            .filter(cell -> cell.ref().column() == heading.ref().column())
            .filter(cell -> cell.ref().row() > extent.last().row())
            .toList();
    int next = heading.ref().row() + 1;
    boolean open = (below.isEmpty() || below.get(0).ref().row() > next) && !isEmpty(next);
    if (open || isGroupOfOne(heading)) {
      return rows(
          isAlone(heading) ? next : heading.ref().row(), before(below.stream().findFirst()));
    }
    Numbering rank = Numbering.of(heading.words());
    return rank.isNumbered() ? numbered(heading, rank, below) : plain(rank, below);
  }

  /**
   * Whether its column has labels for several rows each, of which this one has its own row only.
   */
  private boolean isGroupOfOne(Cell heading) {
    return hasText(heading.ref().row(), heading.ref().column() + 1)
        && IntStream.rangeClosed(area.range().first().row(), area.range().last().row())
            .anyMatch(
                row ->
                    area.sheet().at(new CellRef(row, heading.ref().column())).isBlank()
                        && hasText(row, heading.ref().column() + 1));
  }

  private boolean hasText(int row, int column) {
    Cell cell = area.sheet().at(new CellRef(row, column));
    return !cell.isBlank() && cell.value().number().isEmpty();
  }

  private Optional<List<Integer>> numbered(Cell heading, Numbering rank, List<Cell> below) {
    Optional<Cell> end =
        below.stream().filter(cell -> Numbering.of(cell.words()).endsListOf(rank)).findFirst();
    Optional<Numbering> after = end.map(cell -> Numbering.of(cell.words()));
    boolean gap = after.filter(a -> a.style() == rank.style() && !rank.precedes(a)).isPresent();
    boolean doubtful =
        isAlone(heading)
            && below.stream()
                .filter(cell -> cell.ref().row() < before(end) && isAlone(cell))
                .anyMatch(cell -> !Numbering.of(cell.words()).isNumbered());
    return gap || doubtful ? Optional.empty() : rows(heading.ref().row() + 1, before(end));
  }

  /** Below a heading without a number the items are numbered or set in. */
  private Optional<List<Integer>> plain(Numbering rank, List<Cell> below) {
    Numbering first = below.isEmpty() ? rank : Numbering.of(below.get(0).words());
    boolean counted = first.isNumbered() && first.ordinal() == 1;
    if (!counted && (first.isNumbered() || first.indent() <= rank.indent())) {
      return Optional.empty();
    }
    int last = 0;
    while (last < below.size() && counted == Numbering.of(below.get(last).words()).isNumbered()) {
      Numbering item = Numbering.of(below.get(last).words());
      if (counted ? item.style() != first.style() : item.indent() <= rank.indent()) {
        break;
      }
      if (counted && item.ordinal() != last + 1) {
        return Optional.empty();
      }
      last++;
    }
    if (last < below.size() && Numbering.of(below.get(last).words()).isBelow(first)) {
      return Optional.empty();
    }
    return Optional.of(
        below.subList(0, last).stream()
            .filter(cell -> counted || Numbering.of(cell.words()).indent() == first.indent())
            .map(cell -> cell.ref().row())
            .toList());
  }

  private Optional<List<Integer>> rows(int first, int last) {
    return Optional.of(
        IntStream.rangeClosed(first, last).filter(row -> !isEmpty(row)).boxed().toList());
  }

  private int before(Optional<Cell> end) {
    return end.map(cell -> cell.ref().row() - 1).orElse(area.range().last().row());
  }

  /** Whether nothing else stands in its row. */
  private boolean isAlone(Cell cell) {
    return filled(cell.ref().row()) == 1;
  }

  private boolean isEmpty(int row) {
    return filled(row) == 0;
  }

  private long filled(int row) {
    return area
        .sheet()
        .cells()
        .subMap(new CellRef(row, 0), new CellRef(row + 1, 0))
        .values()
        .stream()
        .filter(cell -> !cell.isBlank())
        .count();
  }
}
