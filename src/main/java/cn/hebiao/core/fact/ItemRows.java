package cn.hebiao.core.fact;

import cn.hebiao.core.finding.Message;
import cn.hebiao.core.grid.Cell;
import cn.hebiao.core.grid.CellRange;
import cn.hebiao.core.grid.CellRef;
import cn.hebiao.core.rulebook.DataItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds a data item that has a figure in every row of a table.
 *
 * @param labels compares labels
 * @param cells the cells of an area that hold something
 */
record ItemRows(ItemLabels labels, Function<Area, List<Cell>> cells) {
  Lookup find(DataItem item, List<Area> areas) {
    List<Fact> facts = new ArrayList<>();
    List<Lookup.None> gaps = new ArrayList<>();
    for (Area area : areas) {
      start(item, area).ifPresent(header -> read(item, area, header, facts, gaps));
      if (!facts.isEmpty()) {
        break;
      }
    }
    return facts.isEmpty()
        ? new Lookup.None(
            Message.of(
                "fact.notFound",
                "item",
                item.name(),
                "label",
                String.join("、", item.columnLabels())),
            Optional.empty())
        : new Lookup.Many(facts, gaps);
  }

  private record Start(int row, Cell header) {}

  private Optional<Start> start(DataItem item, Area area) {
    if (item.rowLabels().isEmpty()) {
      return cells.apply(area).stream()
          .filter(cell -> labels.match(cell.words(), item.columnLabels()))
          .findFirst()
          .map(cell -> new Start(area.sheet().extent(cell.ref()).last().row(), cell));
    }
    for (Cell label : cells.apply(area)) {
      if (!labels.match(label.words(), item.rowLabels())) {
        continue;
      }
      int row = area.sheet().extent(label.ref()).last().row();
      Optional<Cell> header = labels.columnAbove(item, area, row, -1);
      if (header.isPresent()) {
        return header.map(cell -> new Start(row, cell));
      }
    }
    return Optional.empty();
  }

  private void read(
      DataItem item, Area area, Start start, List<Fact> facts, List<Lookup.None> gaps) {
    int blank = 0;
    for (int row = start.row() + 1; row <= area.range().last().row() && blank < 2; row++) {
      if (ends(item, area, row)) {
        break;
      }
      CellRef ref = new CellRef(row, start.header().ref().column());
      CellRange extent = area.sheet().extent(ref);
      if (extent.first().row() < row) {
        continue;
      }
      boolean empty =
          area
              .sheet()
              .cells()
              .subMap(new CellRef(row, 0), new CellRef(row + 1, 0))
              .values()
              .stream()
              .allMatch(Cell::isBlank);
      blank = empty ? blank + 1 : 0;
      if (!empty) {
        Hit hit = Hit.of(item, area, ref, "", start.header().words());
        hit.fact().ifPresentOrElse(facts::add, () -> gaps.add(hit.none()));
      }
    }
  }

  private boolean ends(DataItem item, Area area, int row) {
    return !item.untilLabels().isEmpty()
        && area
            .sheet()
            .cells()
            .subMap(new CellRef(row, 0), new CellRef(row + 1, 0))
            .values()
            .stream()
            .anyMatch(cell -> !cell.isBlank() && labels.match(cell.words(), item.untilLabels()));
  }
}
