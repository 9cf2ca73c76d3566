package cn.hebiao.adapter.excel.compare;

import cn.hebiao.adapter.excel.compare.SheetContent.Cell;
import cn.hebiao.adapter.excel.compare.SheetContent.Column;
import cn.hebiao.adapter.excel.compare.SheetContent.Line;
import cn.hebiao.adapter.excel.ooxml.SharedStrings;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.Difference.Kind;
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
  private final Noted noted;

  SheetComparison(String part, String sheet, SharedStrings texts, Noted noted) {
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
      Column was = before.columns.getOrDefault(column, Column.NONE);
      Column is = after.columns.getOrDefault(column, Column.NONE);
      CellRef top = new CellRef(0, column);
      if (!was.width().equals(is.width())) {
        noted.at(Kind.WIDTH, part, sheet, top, was.width(), is.width());
      }
      if (!was.rest().equals(is.rest())) {
        noted.at(Kind.OTHER, part, sheet, top, was.rest().toString(), is.rest().toString());
      }
    }
    rows(before, after);
    cells(before, after);
    noted.texts(Kind.LINK, part, sheet, before.links, after.links);
  }

  private String shown(Cell cell) {
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
        noted.add(follows ? Kind.REGISTRATION : Kind.OTHER, part, sheet, name, name);
      }
    }
    List<String> order = before.sections.keySet().stream().toList();
    List<String> now = after.sections.keySet().stream().filter(order::contains).toList();
    if (now.size() == order.size() && !now.equals(order)) {
      noted.add(Kind.OTHER, part, sheet, order.toString(), now.toString());
    }
  }

  private void rows(SheetContent before, SheetContent after) {
    Set<Integer> rows = new TreeSet<>(before.rows.keySet());
    rows.addAll(after.rows.keySet());
    for (int row : rows) {
      Line was = before.rows.getOrDefault(row, Line.NONE);
      Line is = after.rows.getOrDefault(row, Line.NONE);
      CellRef left = new CellRef(row, 0);
      if (!was.height().equals(is.height())) {
        noted.at(Kind.HEIGHT, part, sheet, left, was.height(), is.height());
      }
      boolean lost = before.rows.containsKey(row) && !after.rows.containsKey(row);
      if (!was.rest().equals(is.rest()) || lost) {
        noted.at(Kind.OTHER, part, sheet, left, was.rest().toString(), is.rest().toString());
      }
    }
  }

  private void cells(SheetContent before, SheetContent after) {
    Set<CellRef> places = new TreeSet<>(before.cells.keySet());
    places.addAll(after.cells.keySet());
    for (CellRef place : places) {
      Cell was = before.at(place);
      Cell is = after.at(place);
      if (!was.raw().equals(is.raw())) {
        noted.at(Kind.CELL, part, sheet, place, shown(was), shown(is));
      }
      if (!was.format().equals(is.format())) {
        noted.at(Kind.FORMAT, part, sheet, place, was.format(), is.format());
      }
    }
  }
}
