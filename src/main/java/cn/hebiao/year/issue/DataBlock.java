package cn.hebiao.year.issue;

import cn.hebiao.model.grid.CellRef;
import cn.hebiao.rules.rulebook.DataItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows of a data sheet under one row of headings. */
final class DataBlock {
  /** A sheet does not grow wider than this for rows that have their figures in other columns. */
  private static final int WIDE = 4;

  private final String heading;
  private final Set<String> columns = new LinkedHashSet<>();
  private final List<DataLine> lines = new ArrayList<>();

  /**
   * A row.
   *
   * @param label what it is of; empty where the agency writes that
   * @param figures its figures by their headings
   * @param total whether its amounts are the sums of the rows above
   */
  record DataLine(String label, Map<String, DataItem> figures, boolean total) {
    DataLine {
      figures = new LinkedHashMap<>(figures);
    }
  }

  /** A block whose first column is headed so. */
  DataBlock(String heading) {
    this.heading = heading;
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  int width() {
    return columns.size();
  }

  /** Whether a row can stand here without a column for it alone. */
  boolean takes(Set<String> ofRow) {
    Set<String> all = new LinkedHashSet<>(columns);
    all.addAll(ofRow);
    return columns.isEmpty() || all.size() <= Math.max(WIDE, columns.size());
  }

  void add(DataLine line) {
    columns.addAll(line.figures().keySet());
    lines.add(line);
  }

  /** Rows in which the agency writes what they are of. */
  void spare(int count, Map<String, DataItem> figures) {
    for (int i = 0; i < count; i++) {
      add(new DataLine("", figures, false));
    }
  }

  /** Puts the block on a page, beginning in a row; gives the row below it. */
  int on(FormPage page, int top, FormWords words) {
    int row = top;
    List<String> heads = List.copyOf(columns);
    page.words(row, 0, 0, heading, FormLook.LABEL);
    for (int i = 0; i < heads.size(); i++) {
      page.words(row, i + 1, i + 1, heads.get(i), FormLook.LABEL);
    }
    row++;
    for (DataLine line : lines) {
      if (line.label().isEmpty()) {
        page.put(FormCell.entry(new CellRef(row, 0), Filling.TEXT, words.prompt("listed")));
      } else {
        page.words(row, 0, 0, line.label(), FormLook.LABEL);
      }
      for (int i = 0; i < heads.size(); i++) {
        figure(page, new CellRef(row, i + 1), line, heads.get(i), top + 1, words);
      }
      row++;
    }
    return row;
  }

  private static void figure(
      FormPage page, CellRef ref, DataLine line, String head, int first, FormWords words) {
    DataItem item = line.figures().get(head);
    if (item == null) {
      page.words(ref.row(), ref.column(), ref.column(), "", FormLook.LABEL);
    } else if (line.total() && !item.unit().isEmpty()) {
      String above =
          new CellRef(first, ref.column()).name()
              + ":"
              + new CellRef(ref.row() - 1, ref.column()).name();
      page.put(FormCell.computed(ref, FormFormulas.sum(above), FormLook.TOTAL).in(item.unit()));
    } else {
      page.put(entry(ref, item, words));
    }
  }

  /** A cell for the figure of an item. */
  static FormCell entry(CellRef ref, DataItem item, FormWords words) {
    FormCell cell = FormCell.entry(ref, Filling.NUMBER, words.prompt("number"));
    return item.unit().isEmpty() ? cell : cell.in(item.unit());
  }
}
