package cn.hebiao.core.fact;

import cn.hebiao.core.finding.Message;
import cn.hebiao.core.form.Form;
import cn.hebiao.core.form.LabelCache;
import cn.hebiao.core.form.LabelText;
import cn.hebiao.core.grid.Book;
import cn.hebiao.core.grid.Cell;
import cn.hebiao.core.grid.CellRef;
import cn.hebiao.core.grid.Sheet;
import cn.hebiao.core.grid.SheetCell;
import cn.hebiao.core.rulebook.DataItem;
import cn.hebiao.core.value.Reading;
import cn.hebiao.core.value.ValueReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds a data item on the sheets of a workbook by its labels. */
final class ItemFinder {
  private final Book book;
  private final List<Form> forms;
  private final Optional<Form> current;
  private final Map<List<String>, List<Area>> areas = new HashMap<>();
  private final Map<Area, List<Cell>> cells = new HashMap<>();
  private final ItemLabels labels;

  ItemFinder(
      Book book,
      List<Form> forms,
      Optional<Form> current,
      Optional<Integer> year,
      LabelCache labels) {
    this.labels = new ItemLabels(year, labels);
    this.book = book;
    this.forms = forms;
    this.current = current;
  }

  /** Looks the item up. */
  Lookup find(DataItem item) {
    List<Area> areas =
        this.areas.computeIfAbsent(item.tables(), t -> Area.of(item, book, forms, current));
    if (areas.isEmpty()) {
      return new Lookup.None(
          Message.of(
              "fact.noTable", "item", item.name(), "tables", String.join("、", item.tables())),
          Optional.empty());
    }
    return item.manner() == DataItem.Manner.EACH
        ? new ItemRows(labels, this::cells).find(item, areas)
        : one(item, areas);
  }

  private Lookup one(DataItem item, List<Area> areas) {
    List<Hit> hits = new ArrayList<>();
    for (Area area : areas) {
      for (Cell cell : cells(area)) {
        if (isRowLabel(cell, item)) {
          value(item, area, cell).ifPresent(hit -> add(hit, labels.whole(cell, item), hits));
        }
      }
    }
    List<Fact> facts = hits.stream().flatMap(hit -> hit.fact().stream()).toList();
    if (!facts.isEmpty()) {
      return new Lookup.One(facts.get(0), facts.subList(1, facts.size()));
    }
    return hits.stream()
        .findFirst()
        .map(Hit::none)
        .orElseGet(
            () ->
                new Lookup.None(
                    Message.of(
                        "fact.notFound",
                        "item",
                        item.name(),
                        "label",
                        String.join("、", item.rowLabels())),
                    Optional.empty()));
  }

  private List<Cell> cells(Area area) {
    return cells.computeIfAbsent(area, Area::cells);
  }

  /** Of 全年预算数 and 全年预算数(调整后) the label that is spelt out comes first. */
  private static void add(Hit hit, boolean whole, List<Hit> hits) {
    Hit marked = new Hit(hit.item(), hit.cell(), hit.reading(), whole);
    int place = whole ? (int) hits.stream().filter(Hit::whole).count() : hits.size();
    hits.add(place, marked);
  }

  private boolean isRowLabel(Cell cell, DataItem item) {
    String words = cell.words();
    if (item.manner() == DataItem.Manner.INLINE) {
      return labels.inlineRest(words, item).isPresent();
    }
    return words.length() <= 2 * LabelText.LONGEST && labels.match(words, item.rowLabels());
  }

  private Optional<Hit> value(DataItem item, Area area, Cell label) {
    return switch (item.manner()) {
      case CROSS -> cross(item, area, label);
      case RIGHT -> Optional.of(right(item, area, label));
      case BELOW -> Optional.of(below(item, area, label));
      case INLINE -> Optional.of(inline(item, area, label));
      case EACH -> Optional.empty();
    };
  }

  private Optional<Hit> cross(DataItem item, Area area, Cell label) {
    return labels
        .columnAbove(item, area, label.ref().row(), label.ref().column())
        .map(
            header -> {
              CellRef ref = new CellRef(label.ref().row(), header.ref().column());
              return Hit.of(item, area, ref, label.words(), header.words());
            });
  }

  private Hit right(DataItem item, Area area, Cell label) {
    Sheet sheet = area.sheet();
    int column = sheet.extent(label.ref()).last().column() + 1;
    CellRef next = new CellRef(label.ref().row(), column);
    for (int step = 0; step < 6 && column <= area.range().last().column(); step++) {
      CellRef ref = new CellRef(label.ref().row(), column);
      Hit hit = Hit.of(item, area, ref, label.words(), "");
      if (hit.reading().figure().isPresent()
          && sheet.extent(ref).first().row() <= label.ref().row()) {
        return hit;
      }
      if (!sheet.showing(ref).isBlank()) {
        break;
      }
      column = sheet.extent(ref).last().column() + 1;
    }
    return Hit.of(item, area, next, label.words(), "");
  }

  private Hit below(DataItem item, Area area, Cell label) {
    int row = area.sheet().extent(label.ref()).last().row() + 1;
    return Hit.of(item, area, new CellRef(row, label.ref().column()), label.words(), "");
  }

  private Hit inline(DataItem item, Area area, Cell label) {
    String rest = labels.inlineRest(label.words(), item).orElse("");
    Reading reading =
        ValueReader.read(
            label, rest, ItemUnit.expectation(item, area, label.ref(), label.words(), ""));
    return new Hit(item, new SheetCell(area.sheet().name(), label), reading);
  }
}
