package cn.hebiao.year.issue;

import cn.hebiao.model.grid.CellRef;
import cn.hebiao.rules.rulebook.DataItem;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.year.issue.DataBlock.DataLine;
import cn.hebiao.year.roster.ReportDuty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The basic data that a rulebook looks up, as tables to be filled: one for each table that its
 * items name, with the items' labels. Lists have rows in which the agency writes what they are of.
 */
final class DataForm {
  private static final int LABEL_WIDTH = 34;
  private static final int VALUE_WIDTH = 18;
  private static final int SPARE_WITHIN = 5;
  private static final int SPARE_LISTED = 20;
  private static final String ANY = "*";
  private static final String KIND = "#";

  private final FormWords words;
  private final Optional<Integer> year;
  private final ReportDuty duty;
  private final String table;
  private final Map<String, Map<String, DataItem>> rows = new LinkedHashMap<>();
  private final List<DataItem> lists = new ArrayList<>();
  private final List<DataItem> below = new ArrayList<>();
  private int row;

  private DataForm(FormWords words, Optional<Integer> year, ReportDuty duty, String table) {
    this.words = words;
    this.year = year;
    this.duty = duty;
    this.table = table;
  }

  /** The tables of a rulebook. */
  static List<FormSheet> sheets(
      FormWords words, Rulebook rulebook, Optional<Integer> year, ReportDuty duty) {
    Map<String, DataForm> forms = new LinkedHashMap<>();
    for (DataItem item : rulebook.items()) {
      List<String> named = item.tables().stream().filter(name -> !name.startsWith(KIND)).toList();
      if (!named.isEmpty() && !item.rowLabels().isEmpty()) {
        forms
            .computeIfAbsent(named.get(0), name -> new DataForm(words, year, duty, clean(name)))
            .add(item);
      }
    }
    return forms.values().stream()
        .filter(form -> form.rows.size() + form.below.size() + form.lists.size() > 1)
        .map(DataForm::sheet)
        .toList();
  }

  private void add(DataItem item) {
    String label = said(item.rowLabels());
    switch (item.manner()) {
      case CROSS ->
          rows.computeIfAbsent(label, name -> new LinkedHashMap<>())
              .putIfAbsent(column(item), item);
      case RIGHT ->
          rows.computeIfAbsent(label, name -> new LinkedHashMap<>())
              .putIfAbsent(words.label("value"), item);
      case BELOW -> below.add(item);
      case EACH -> lists.add(item);
      case INLINE, HEADED, QUESTION, OPTION, NAMED -> {
        // Written into a text, on another form, or among the rows of a list.
      }
    }
  }

  private String column(DataItem item) {
    return item.columnLabels().isEmpty() ? words.label("value") : said(item.columnLabels());
  }

  /** A label that can be written down, with the year in it. */
  private String said(List<String> labels) {
    String label =
        labels.stream().filter(each -> !each.contains(ANY)).findFirst().orElse(labels.get(0));
    return DataItem.ofYear(clean(label), year);
  }

  private static String clean(String label) {
    return label.replace("（" + ANY, "").replace("(" + ANY, "").replace(ANY, "");
  }

  /** The rows in blocks; a list stands where its rows will be looked for. */
  private List<DataBlock> blocks() {
    List<DataBlock> blocks = new ArrayList<>();
    List<DataItem> headed = new ArrayList<>(lists.stream().filter(this::hasHeading).toList());
    DataBlock block = new DataBlock(words.label("item"));
    for (Map.Entry<String, Map<String, DataItem>> entry : rows.entrySet()) {
      String label = entry.getKey();
      List<DataItem> ended =
          headed.stream().filter(list -> matches(list.untilLabels(), label)).toList();
      if (!ended.isEmpty()) {
        headed.removeAll(ended);
        blocks.add(block);
        block = listed(ended);
        block.add(new DataLine(label, entry.getValue(), words.totals().contains(label)));
        blocks.add(block);
        block = new DataBlock(words.label("item"));
        continue;
      }
      Map<String, DataItem> within =
          figures(lists.stream().filter(list -> rowOf(list).equals(Optional.of(label))).toList());
      Set<String> columns = new LinkedHashSet<>(entry.getValue().keySet());
      columns.addAll(within.keySet());
      if (!block.takes(columns)) {
        blocks.add(block);
        block = new DataBlock(words.label("item"));
      }
      block.add(new DataLine(label, entry.getValue(), false));
      if (!within.isEmpty()) {
        block.spare(SPARE_WITHIN, within);
      }
    }
    blocks.add(block);
    while (!headed.isEmpty()) {
      List<DataItem> same =
          headed.stream()
              .filter(list -> list.rowLabels().equals(headed.get(0).rowLabels()))
              .toList();
      blocks.add(listed(same));
      headed.removeAll(same);
    }
    return blocks.stream().filter(each -> !each.isEmpty()).toList();
  }

  /** Rows below a heading of their own. */
  private DataBlock listed(List<DataItem> together) {
    DataBlock block = new DataBlock(said(together.get(0).rowLabels()));
    block.spare(SPARE_LISTED, figures(together));
    return block;
  }

  private Map<String, DataItem> figures(List<DataItem> together) {
    Map<String, DataItem> figures = new LinkedHashMap<>();
    together.forEach(item -> figures.putIfAbsent(column(item), item));
    return figures;
  }

  /** Whether a list stands below a heading of its own; one of a column is no such heading. */
  private boolean hasHeading(DataItem list) {
    return rowOf(list).isEmpty()
        && rows.values().stream()
            .flatMap(figures -> figures.keySet().stream())
            .noneMatch(column -> matches(list.rowLabels(), column));
  }

  /** The row below which a list begins; empty where a heading stands there. */
  private Optional<String> rowOf(DataItem list) {
    return rows.keySet().stream().filter(label -> matches(list.rowLabels(), label)).findFirst();
  }

  private boolean matches(List<String> labels, String label) {
    return labels.stream().anyMatch(each -> said(List.of(each)).equals(label));
  }

  private FormSheet sheet() {
    List<DataBlock> blocks = blocks();
    List<Integer> widths = new ArrayList<>(List.of(LABEL_WIDTH));
    int columns = blocks.stream().mapToInt(DataBlock::width).max().orElse(1);
    int wide = Math.max(columns, Math.min(below.size() - 1, 5));
    for (int i = 0; i < wide; i++) {
      widths.add(VALUE_WIDTH);
    }
    FormPage page = new FormPage(table, widths);
    int last = page.lastColumn();
    String ending = words.text("data.table");
    String title =
        year.map(of -> words.text("data.yearPrefix", "year", of.toString())).orElse("")
            + table
            + (table.endsWith(ending) ? "" : ending);
    page.words(row++, 0, last, title, FormLook.TITLE);
    page.words(row, 0, 0, words.label("agency"), FormLook.LABEL);
    page.words(row++, 1, last, duty.agency(), FormLook.WORDS);
    if (!blocks.isEmpty()) {
      page.heading(row);
    }
    blocks.forEach(block -> row = block.on(page, row, words));
    belows(page, last);
    page.words(row, 0, last, words.text("note.data"), FormLook.NOTE);
    return page.done();
  }

  /** Labels with their figures below, several beside each other. */
  private void belows(FormPage page, int last) {
    int column = 0;
    for (DataItem item : below) {
      if (column > last) {
        column = 0;
        row += 2;
      }
      page.words(row, column, column, said(item.rowLabels()), FormLook.LABEL);
      page.put(DataBlock.entry(new CellRef(row + 1, column), item, words));
      column++;
    }
    row += below.isEmpty() ? 0 : 2;
  }
}
