package cn.hebiao.core.fact;

import cn.hebiao.core.finding.Message;
import cn.hebiao.core.form.Form;
import cn.hebiao.core.form.LabelCache;
import cn.hebiao.core.form.LabelText;
import cn.hebiao.core.form.Spellings;
import cn.hebiao.core.grid.Book;
import cn.hebiao.core.grid.Cell;
import cn.hebiao.core.grid.CellRange;
import cn.hebiao.core.grid.CellRef;
import cn.hebiao.core.grid.Sheet;
import cn.hebiao.core.grid.SheetCell;
import cn.hebiao.core.rulebook.DataItem;
import cn.hebiao.core.value.Expectation;
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
  private final Optional<Integer> year;
  private final Map<List<String>, Spellings> compiled = new HashMap<>();
  private final Map<List<String>, List<Area>> areas = new HashMap<>();
  private final Map<Area, List<Cell>> cells = new HashMap<>();
  private final LabelCache labels;

  ItemFinder(
      Book book,
      List<Form> forms,
      Optional<Form> current,
      Optional<Integer> year,
      LabelCache labels) {
    this.labels = labels;
    this.book = book;
    this.forms = forms;
    this.current = current;
    this.year = year;
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
    return item.manner() == DataItem.Manner.EACH ? each(item, areas) : one(item, areas);
  }

  private Lookup one(DataItem item, List<Area> areas) {
    List<Hit> hits = new ArrayList<>();
    for (Area area : areas) {
      for (Cell cell : cells(area)) {
        if (isRowLabel(cell, item)) {
          value(item, area, cell).ifPresent(hit -> add(hit, whole(cell, item), hits));
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
    Hit marked = new Hit(hit.item(), hit.cell(), hit.reading(), hit.unit(), whole);
    int place = whole ? (int) hits.stream().filter(Hit::whole).count() : hits.size();
    hits.add(place, marked);
  }

  private boolean whole(Cell label, DataItem item) {
    return item.manner() != DataItem.Manner.INLINE
        && spellings(item.rowLabels()).matchWhole(labels.of(label.words()));
  }

  private boolean isRowLabel(Cell cell, DataItem item) {
    String words = cell.words();
    if (item.manner() == DataItem.Manner.INLINE) {
      return inlineRest(words, item).isPresent();
    }
    return words.length() <= 2 * LabelText.LONGEST && matches(words, item.rowLabels());
  }

  private boolean matches(String words, List<String> spellings) {
    return spellings(spellings).match(labels.of(words));
  }

  private Spellings spellings(List<String> words) {
    return compiled.computeIfAbsent(
        words, s -> new Spellings(s.stream().map(this::withYear).toList()));
  }

  private String withYear(String spelling) {
    return spelling
        .replace("{年}", year.map(String::valueOf).orElse("*"))
        .replace("{上年}", year.map(y -> String.valueOf(y - 1)).orElse("*"));
  }

  private Optional<String> inlineRest(String words, DataItem item) {
    if (words.length() > 10 * LabelText.LONGEST) {
      return Optional.empty();
    }
    String text = words.replace('：', ':');
    int colon = text.indexOf(':');
    while (colon >= 0) {
      String label = text.substring(0, colon);
      if (label.length() <= 2 * LabelText.LONGEST && matches(label, item.rowLabels())) {
        return Optional.of(text.substring(colon + 1));
      }
      colon = text.indexOf(':', colon + 1);
    }
    return Sentences.figureAfter(words, item.rowLabels().stream().map(this::withYear).toList());
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
    return columnAbove(item, area, label.ref().row(), label.ref().column())
        .map(
            header -> {
              CellRef ref = new CellRef(label.ref().row(), header.ref().column());
              return hit(item, area, ref, label.words(), header.words());
            });
  }

  /** The nearest column label above a row, right of the row's own label. */
  private Optional<Cell> columnAbove(DataItem item, Area area, int row, int afterColumn) {
    for (int above = row; above >= area.range().first().row(); above--) {
      for (Cell cell :
          area.sheet()
              .cells()
              .subMap(new CellRef(above, afterColumn + 1), new CellRef(above + 1, 0))
              .values()) {
        if (!cell.isBlank() && matches(cell.words(), item.columnLabels())) {
          return Optional.of(cell);
        }
      }
    }
    return Optional.empty();
  }

  private Hit right(DataItem item, Area area, Cell label) {
    Sheet sheet = area.sheet();
    int column = sheet.extent(label.ref()).last().column() + 1;
    CellRef next = new CellRef(label.ref().row(), column);
    for (int step = 0; step < 6 && column <= area.range().last().column(); step++) {
      CellRef ref = new CellRef(label.ref().row(), column);
      Hit hit = hit(item, area, ref, label.words(), "");
      if (hit.reading().figure().isPresent()
          && sheet.extent(ref).first().row() <= label.ref().row()) {
        return hit;
      }
      if (!sheet.showing(ref).isBlank()) {
        break;
      }
      column = sheet.extent(ref).last().column() + 1;
    }
    return hit(item, area, next, label.words(), "");
  }

  private Hit below(DataItem item, Area area, Cell label) {
    int row = area.sheet().extent(label.ref()).last().row() + 1;
    return hit(item, area, new CellRef(row, label.ref().column()), label.words(), "");
  }

  private Hit inline(DataItem item, Area area, Cell label) {
    String rest = inlineRest(label.words(), item).orElse("");
    Expectation expected = ItemUnit.expectation(item, area, label.ref(), label.words(), "");
    Reading reading = ValueReader.read(label, rest, expected);
    return new Hit(item, new SheetCell(area.sheet().name(), label), reading, expected.unit());
  }

  private Hit hit(DataItem item, Area area, CellRef ref, String rowLabel, String columnLabel) {
    Cell cell = area.sheet().showing(ref);
    Expectation expected = ItemUnit.expectation(item, area, ref, rowLabel, columnLabel);
    Reading reading = ValueReader.read(cell, expected);
    return new Hit(item, new SheetCell(area.sheet().name(), cell), reading, expected.unit());
  }

  private Lookup each(DataItem item, List<Area> areas) {
    List<Fact> facts = new ArrayList<>();
    for (Area area : areas) {
      start(item, area).ifPresent(header -> facts.addAll(rows(item, area, header)));
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
        : new Lookup.Many(facts);
  }

  private record Start(int row, Cell header) {}

  private Optional<Start> start(DataItem item, Area area) {
    if (item.rowLabels().isEmpty()) {
      return cells(area).stream()
          .filter(cell -> matches(cell.words(), item.columnLabels()))
          .findFirst()
          .map(cell -> new Start(area.sheet().extent(cell.ref()).last().row(), cell));
    }
    for (Cell label : cells(area)) {
      if (!matches(label.words(), item.rowLabels())) {
        continue;
      }
      int row = area.sheet().extent(label.ref()).last().row();
      Optional<Cell> header = columnAbove(item, area, row, -1);
      if (header.isPresent()) {
        return header.map(cell -> new Start(row, cell));
      }
    }
    return Optional.empty();
  }

  private List<Fact> rows(DataItem item, Area area, Start start) {
    List<Fact> facts = new ArrayList<>();
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
        hit(item, area, ref, "", start.header().words()).fact().ifPresent(facts::add);
      }
    }
    return facts;
  }

  private boolean ends(DataItem item, Area area, int row) {
    return !item.untilLabels().isEmpty()
        && area
            .sheet()
            .cells()
            .subMap(new CellRef(row, 0), new CellRef(row + 1, 0))
            .values()
            .stream()
            .anyMatch(cell -> !cell.isBlank() && matches(cell.words(), item.untilLabels()));
  }
}
