package cn.hebiao.adapter.excel.compare;

import cn.hebiao.adapter.excel.compare.SheetContent.ColumnAttributes;
import cn.hebiao.adapter.excel.compare.SheetContent.RowAttributes;
import cn.hebiao.adapter.excel.compare.SheetContent.StoredCell;
import cn.hebiao.adapter.excel.ooxml.SharedStrings;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.Difference.DifferenceKind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares two versions of one worksheet part. */
final class SheetComparison {
  /** Sections that follow from cells and notes. */
  private static final Set<String> FOLLOWING = Set.of("dimension", "legacyDrawing");

  private final String part;
  private final String sheet;
  private final SharedStrings texts;
  private final FoundDifferences noted;

  SheetComparison(String part, String sheet, SharedStrings texts, FoundDifferences noted) {
    this.part = part;
    this.sheet = sheet;
    this.texts = texts;
    this.noted = noted;
  }

  void compare(SheetContent before, SheetContent after) {
    sections(before, after);
    Set<Integer> columns = new TreeSet<>(before.columns.keySet());
    columns.addAll(after.columns.keySet());
    for (int column : columns) {
      ColumnAttributes was = before.columns.getOrDefault(column, ColumnAttributes.NONE);
      ColumnAttributes is = after.columns.getOrDefault(column, ColumnAttributes.NONE);
      CellRef top = new CellRef(0, column);
      if (!was.width().equals(is.width())) {
        noted.at(DifferenceKind.WIDTH, part, sheet, top, was.width(), is.width());
      }
      if (!was.rest().equals(is.rest())) {
        noted.at(
            DifferenceKind.OTHER, part, sheet, top, was.rest().toString(), is.rest().toString());
      }
    }
    rows(before, after);
    cells(before, after);
    noted.texts(DifferenceKind.LINK, part, sheet, before.links, after.links);
  }

  private String shown(StoredCell cell) {
    return cell.shared() ? texts.at(cell.shown()).orElse("#" + cell.shown().strip()) : cell.shown();
  }

  private void sections(SheetContent before, SheetContent after) {
    Set<String> names = new TreeSet<>(before.sections.keySet());
    names.addAll(after.sections.keySet());
    for (String name : names) {
      String was = before.sections.getOrDefault(name, "");
      String is = after.sections.getOrDefault(name, "");
      if (!was.equals(is)) {
        boolean follows = FOLLOWING.contains(name) && !is.isEmpty();
        noted.add(
            follows ? DifferenceKind.REGISTRATION : DifferenceKind.OTHER, part, sheet, name, name);
      }
    }
    List<String> order = before.sections.keySet().stream().toList();
    List<String> now = after.sections.keySet().stream().filter(order::contains).toList();
    if (now.size() == order.size() && !now.equals(order)) {
      noted.add(DifferenceKind.OTHER, part, sheet, order.toString(), now.toString());
    }
  }

  private void rows(SheetContent before, SheetContent after) {
    Set<Integer> rows = new TreeSet<>(before.rows.keySet());
    rows.addAll(after.rows.keySet());
    for (int row : rows) {
      RowAttributes was = before.rows.getOrDefault(row, RowAttributes.NONE);
      RowAttributes is = after.rows.getOrDefault(row, RowAttributes.NONE);
      CellRef left = new CellRef(row, 0);
      if (!was.height().equals(is.height())) {
        noted.at(DifferenceKind.HEIGHT, part, sheet, left, was.height(), is.height());
      }
      boolean lost = before.rows.containsKey(row) && !after.rows.containsKey(row);
      if (!was.rest().equals(is.rest()) || lost) {
        noted.at(
            DifferenceKind.OTHER, part, sheet, left, was.rest().toString(), is.rest().toString());
      }
    }
  }

  private void cells(SheetContent before, SheetContent after) {
    Set<CellRef> places = new TreeSet<>(before.cells.keySet());
    places.addAll(after.cells.keySet());
    for (CellRef place : places) {
      StoredCell was = before.at(place);
      StoredCell is = after.at(place);
      if (!was.raw().equals(is.raw())) {
        noted.at(DifferenceKind.CELL, part, sheet, place, shown(was), shown(is));
      }
      if (!was.format().equals(is.format())) {
        noted.at(DifferenceKind.FORMAT, part, sheet, place, was.format(), is.format());
      }
    }
  }
}
