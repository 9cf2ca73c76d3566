package cn.hebiao.read.fact;

import cn.hebiao.model.grid.Sheet;
import cn.hebiao.read.form.LabelCache;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The texts of the sheets of one workbook, each sheet read once, and what was looked up by them.
 * For one thread.
 */
public final class BookLabels {
  private final LabelCache labels;
  private final Map<Sheet, SheetLabels> sheets;
  private final Map<SearchedLabels, ItemLookup> found;
  private final Map<SearchArea, QuestionRows> questions = new HashMap<>();

  public BookLabels() {
    this(new LabelCache(), Map.of(), Map.of());
  }

  private BookLabels(
      LabelCache labels, Map<Sheet, SheetLabels> sheets, Map<SearchedLabels, ItemLookup> found) {
    this.labels = labels;
    this.sheets = new IdentityHashMap<>(sheets);
    this.found = new HashMap<>(found);
  }

  /** What is looked for and where; both are compared as objects. */
  private record SearchedLabels(ItemLabels labels, List<SearchArea> areas) {}

  /** Those of a workbook that differs from this one in few sheets. */
  public BookLabels another() {
    return new BookLabels(labels, sheets, found);
  }

  SheetLabels of(Sheet sheet) {
    return sheets.computeIfAbsent(sheet, s -> new SheetLabels(s, labels));
  }

  /** The questions of an area; many items are answers to them. */
  QuestionRows questions(SearchArea area) {
    return questions.computeIfAbsent(area, wanted -> QuestionRows.of(wanted, of(wanted.sheet())));
  }

  /** What looking for an item in some areas gave; several forms ask for the same. */
  ItemLookup find(ItemLabels item, List<SearchArea> areas, Supplier<ItemLookup> search) {
    SearchedLabels wanted = new SearchedLabels(item, areas);
    ItemLookup known = found.get(wanted);
    if (known != null) {
      return known;
    }
    ItemLookup lookup = search.get();
    found.put(wanted, lookup);
    return lookup;
  }
}
