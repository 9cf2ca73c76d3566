package cn.hebiao.read.fact;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.CellReading;
import cn.hebiao.model.value.Expectation;
import cn.hebiao.model.value.ValueReader;
import cn.hebiao.read.form.Form;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.rules.rulebook.DataItem;
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
  private final Map<List<String>, List<SearchArea>> areas = new HashMap<>();
  private final BookLabels texts;

  ItemFinder(Book book, List<Form> forms, Optional<Form> current, BookLabels texts) {
    this.book = book;
    this.forms = forms;
    this.current = current;
    this.texts = texts;
  }

  /** Looks an item up by its labels. */
  ItemLookup find(ItemLabels labels) {
    DataItem item = labels.item();
    List<SearchArea> areas =
        this.areas.computeIfAbsent(item.tables(), t -> SearchArea.of(item, book, forms, current));
    if (areas.isEmpty()) {
      return new ItemLookup.None(
          Message.of(
              "fact.noTable", "item", item.name(), "tables", String.join("、", item.tables())),
          Optional.empty());
    }
    return texts.find(
        labels,
        areas,
        () ->
            item.manner().isList() ? new ItemRows(labels, texts).find(areas) : one(labels, areas));
  }

  private ItemLookup one(ItemLabels labels, List<SearchArea> areas) {
    DataItem item = labels.item();
    List<ItemCandidate> hits = new ArrayList<>();
    for (SearchArea area : areas) {
      SheetLabels own = texts.of(area.sheet());
      if (item.manner() == DataItem.Manner.OPTION) {
        option(labels, area).ifPresent(hits::add);
        continue;
      }
      if (item.manner() == DataItem.Manner.INLINE) {
        for (Cell cell : own.in(area.range())) {
          inline(labels, area, cell).ifPresent(hit -> add(hit, false, hits));
        }
        continue;
      }
      for (Cell cell : own.spelt(labels.row())) {
        if (cell.words().length() <= 2 * LabelText.LONGEST && area.range().contains(cell.ref())) {
          value(labels, area, cell).ifPresent(hit -> add(hit, labels.whole(own.label(cell)), hits));
        }
      }
    }
    List<Fact> facts = hits.stream().flatMap(hit -> hit.fact().stream()).toList();
    if (!facts.isEmpty()) {
      return new ItemLookup.One(facts.get(0), facts.subList(1, facts.size()));
    }
    return hits.stream()
        .findFirst()
        .map(ItemCandidate::none)
        .orElseGet(
            () ->
                new ItemLookup.None(
                    Message.of(
                        "fact.notFound",
                        "item",
                        item.name(),
                        "label",
                        String.join("、", labels.lacking(areas, texts))),
                    Optional.empty()));
  }

  /** Of 全年预算数 and 全年预算数(调整后) the label that is spelt out comes first. */
  private static void add(ItemCandidate hit, boolean whole, List<ItemCandidate> hits) {
    ItemCandidate marked =
        new ItemCandidate(hit.item(), hit.cell(), hit.reading(), hit.unit(), whole);
    int place = whole ? (int) hits.stream().filter(ItemCandidate::whole).count() : hits.size();
    hits.add(place, marked);
  }

  private Optional<ItemCandidate> value(ItemLabels labels, SearchArea area, Cell label) {
    return switch (labels.item().manner()) {
      case CROSS -> cross(labels, area, label);
      case RIGHT -> Optional.of(right(labels, area, label));
      case BELOW -> Optional.of(below(labels, area, label));
      default -> Optional.empty();
    };
  }

  private Optional<ItemCandidate> cross(ItemLabels labels, SearchArea area, Cell label) {
    return labels
        .columnAbove(texts.of(area.sheet()), area, label.ref().row(), label.ref().column())
        .map(
            header -> {
              CellRef ref = new CellRef(label.ref().row(), header.ref().column());
              return hit(labels, area, ref, label.words(), header.words());
            });
  }

  private ItemCandidate hit(
      ItemLabels item, SearchArea area, CellRef ref, String rowLabel, String columnLabel) {
    SheetLabels own = texts.of(area.sheet());
    return ItemCandidate.of(
        item.item(), area, ref, ItemUnit.expectation(item, own, ref, rowLabel, columnLabel));
  }

  private ItemCandidate right(ItemLabels item, SearchArea area, Cell label) {
    Sheet sheet = area.sheet();
    int column = sheet.extent(label.ref()).last().column() + 1;
    CellRef next = new CellRef(label.ref().row(), column);
    for (int step = 0; step < 6 && column <= area.range().last().column(); step++) {
      CellRef ref = new CellRef(label.ref().row(), column);
      ItemCandidate hit = hit(item, area, ref, label.words(), "");
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

  private ItemCandidate below(ItemLabels item, SearchArea area, Cell label) {
    int row = area.sheet().extent(label.ref()).last().row() + 1;
    return hit(item, area, new CellRef(row, label.ref().column()), label.words(), "");
  }

  /** The row of one answer to a question, {@code 4:是}. */
  private Optional<ItemCandidate> option(ItemLabels labels, SearchArea area) {
    QuestionRows questions = texts.questions(area);
    return labels.item().rowLabels().stream()
        .flatMap(label -> questions.option(label).stream())
        .findFirst()
        .flatMap(
            answer ->
                labels
                    .columnAbove(texts.of(area.sheet()), area, answer.ref().row(), -1)
                    .map(
                        header ->
                            hit(
                                labels,
                                area,
                                new CellRef(answer.ref().row(), header.ref().column()),
                                "",
                                header.words())));
  }

  private Optional<ItemCandidate> inline(ItemLabels labels, SearchArea area, Cell label) {
    DataItem item = labels.item();
    SheetLabels own = texts.of(area.sheet());
    return labels
        .inlineRest(label, own)
        .map(
            rest -> {
              Expectation expected =
                  ItemUnit.expectation(labels, own, label.ref(), label.words(), "");
              CellReading reading = ValueReader.read(label, rest, expected);
              return new ItemCandidate(
                  item, new SheetCell(area.sheet().name(), label), reading, expected.unit());
            });
  }
}
