package cn.hebiao.read.fact;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.rules.rulebook.DataItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds a data item that has a figure in every row of a table.
 *
 * @param labels the item's labels
 * @param texts the texts of the workbook
 */
record ItemRows(ItemLabels labels, BookLabels texts) {
  ItemLookup find(List<SearchArea> areas) {
    DataItem item = labels.item();
    List<Fact> facts = new ArrayList<>();
    List<ItemLookup.None> gaps = new ArrayList<>();
    boolean ended = true;
    for (SearchArea area : areas) {
      Optional<Start> start = start(area);
      if (start.isPresent()) {
        ended = read(area, start.get(), facts, gaps) || item.untilLabels().isEmpty();
      }
      if (!facts.isEmpty()) {
        break;
      }
    }
    if (facts.isEmpty()) {
      return none("fact.notFound", item.columnLabels());
    }
    return ended ? new ItemLookup.Many(facts, gaps) : none("fact.noEnd", item.untilLabels());
  }

  private ItemLookup.None none(String key, List<String> lacking) {
    return new ItemLookup.None(
        Message.of(key, "item", labels.item().name(), "label", String.join("、", lacking)),
        Optional.empty());
  }

  private record Start(int row, Cell header) {}

  private Optional<Start> start(SearchArea area) {
    SheetLabels own = texts.of(area.sheet());
    if (labels.item().rowLabels().isEmpty()) {
      return own.spelt(labels.column()).stream()
          .filter(cell -> area.range().contains(cell.ref()))
          .findFirst()
          .map(cell -> new Start(area.sheet().extent(cell.ref()).last().row(), cell));
    }
    for (Cell label : own.spelt(labels.row())) {
      if (!area.range().contains(label.ref())) {
        continue;
      }
      int row = area.sheet().extent(label.ref()).last().row();
      Optional<Cell> header = labels.columnAbove(own, area, row, -1);
      if (header.isPresent()) {
        return header.map(cell -> new Start(row, cell));
      }
    }
    return Optional.empty();
  }

  /** Reads the rows of a list; whether it goes on to where the item says that it ends. */
  private boolean read(SearchArea area, Start start, List<Fact> facts, List<ItemLookup.None> gaps) {
    SheetLabels own = texts.of(area.sheet());
    DataItem item = labels.item();
    String header = start.header().words();
    int blank = 0;
    int last = area.range().last().row();
    for (int row = start.row() + 1; row <= last && blank < 2; row++) {
      if (labels.ends(own, row)) {
        return true;
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
        ItemCandidate hit =
            ItemCandidate.of(item, area, ref, ItemUnit.expectation(labels, own, ref, "", header));
        hit.fact().ifPresentOrElse(facts::add, () -> gaps.add(hit.none()));
      }
    }
    return IntStream.rangeClosed(start.row() + 1, last).anyMatch(row -> labels.ends(own, row));
  }
}
