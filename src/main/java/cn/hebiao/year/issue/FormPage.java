package cn.hebiao.year.issue;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import java.util.ArrayList;
import java.util.List;

/** A sheet in the making. Rows and columns count from 0. */
final class FormPage {
  private final String name;
  private final List<Integer> widths;
  private final List<FormCell> cells = new ArrayList<>();
  private final List<CellRange> merges = new ArrayList<>();
  private final List<FormSheet.ShownSlip> slips = new ArrayList<>();
  private int heading;

  FormPage(String name, List<Integer> widths) {
    this.name = name;
    this.widths = widths;
  }

  int lastColumn() {
    return widths.size() - 1;
  }

  void put(FormCell cell) {
    cells.add(cell);
  }

  /** Words over some columns of a row. */
  void words(int row, int from, int to, String text, FormLook look) {
    put(FormCell.words(new CellRef(row, from), text, look));
    merge(row, row, from, to);
  }

  /** Words over a rectangle. */
  void block(int top, int bottom, int from, int to, String text, FormLook look) {
    put(FormCell.words(new CellRef(top, from), text, look));
    merge(top, bottom, from, to);
  }

  /** An open cell over some columns of a row. */
  void entry(int row, int from, int to, FormCell cell) {
    put(cell);
    merge(row, row, from, to);
  }

  void merge(int top, int bottom, int from, int to) {
    if (top < bottom || from < to) {
      merges.add(new CellRange(new CellRef(top, from), new CellRef(bottom, to)));
    }
  }

  void slip(int top, int bottom, int column, String formula) {
    slips.add(
        new FormSheet.ShownSlip(
            new CellRange(new CellRef(top, column), new CellRef(bottom, column)), formula));
  }

  /** The rows down to this one stay in sight. */
  void heading(int row) {
    heading = row + 1;
  }

  FormSheet done() {
    return new FormSheet(name, widths, cells, merges, slips, heading);
  }
}
