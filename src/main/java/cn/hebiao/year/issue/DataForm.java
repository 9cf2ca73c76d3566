package cn.hebiao.year.issue;

import cn.hebiao.model.grid.CellRef;
import cn.hebiao.rules.rulebook.DataItem;
import cn.hebiao.rules.rulebook.Rulebook;
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
 * items name, with the items' labels. Figures that stand in lists or questionnaires have no place
 * of their own and are left out.
 */
final class DataForm {
  private static final int LABEL_WIDTH = 34;
  private static final int VALUE_WIDTH = 18;
  private static final String ANY = "*";
  private static final String KIND = "#";

  private final FormWords words;
  private final Optional<Integer> year;
  private final ReportDuty duty;
  private final String table;
  private final Map<String, Map<String, DataItem>> rows = new LinkedHashMap<>();
  private final List<DataItem> below = new ArrayList<>();
  private final Set<String> columns = new LinkedHashSet<>();
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
        .filter(form -> form.rows.size() + form.below.size() > 1)
        .map(DataForm::sheet)
        .toList();
  }

  private void add(DataItem item) {
    String label = said(item.rowLabels());
    if (item.manner() == DataItem.Manner.CROSS || item.manner() == DataItem.Manner.RIGHT) {
      String column =
          item.manner() == DataItem.Manner.RIGHT || item.columnLabels().isEmpty()
              ? words.label("value")
              : said(item.columnLabels());
      columns.add(column);
      rows.computeIfAbsent(label, name -> new LinkedHashMap<>()).putIfAbsent(column, item);
    } else if (item.manner() == DataItem.Manner.BELOW) {
      below.add(item);
    }
  }

  /** A label that can be written down, with the year in it. */
  private String said(List<String> labels) {
    String label =
        labels.stream().filter(each -> !each.contains(ANY)).findFirst().orElse(labels.get(0));
    return DataItem.ofYear(clean(label), year);
  }

  private static String clean(String label) {
    return label.replace(ANY, "");
  }

  private FormSheet sheet() {
    List<Integer> widths = new ArrayList<>(List.of(LABEL_WIDTH));
    int wide = Math.max(Math.max(columns.size(), 1), Math.min(below.size() - 1, 5));
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
    if (!rows.isEmpty()) {
      cross(page);
    }
    belows(page, last);
    page.words(row, 0, last, words.text("note.data"), FormLook.NOTE);
    return page.done();
  }

  private void cross(FormPage page) {
    page.words(row, 0, 0, words.label("item"), FormLook.LABEL);
    List<String> heads = List.copyOf(columns);
    for (int i = 0; i < heads.size(); i++) {
      page.words(row, i + 1, i + 1, heads.get(i), FormLook.LABEL);
    }
    page.heading(row++);
    rows.forEach(
        (label, items) -> {
          page.words(row, 0, 0, label, FormLook.LABEL);
          for (int i = 0; i < heads.size(); i++) {
            DataItem item = items.get(heads.get(i));
            if (item == null) {
              page.words(row, i + 1, i + 1, "", FormLook.LABEL);
            } else {
              page.put(value(new CellRef(row, i + 1), item));
            }
          }
          row++;
        });
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
      page.put(value(new CellRef(row + 1, column), item));
      column++;
    }
    row += below.isEmpty() ? 0 : 2;
  }

  private FormCell value(CellRef ref, DataItem item) {
    FormCell cell = FormCell.entry(ref, Filling.NUMBER, words.prompt("number"));
    return item.unit().isEmpty() ? cell : cell.in(item.unit());
  }
}
