package cn.hebiao.adapter.excel.compare;

import cn.hebiao.adapter.excel.compare.SheetContent.Cell;
import cn.hebiao.adapter.excel.compare.SheetContent.Line;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.Difference.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** Compares two versions of one sheet. */
record SheetComparison(String part, String sheet, Noted noted) {
  /** Sections that follow from cells and notes. */
  private static final Set<String> FOLLOWING = Set.of("dimension", "legacyDrawing");

  void compare(SheetContent before, SheetContent after) {
    sections(before.sections(), after.sections());
    lines(Kind.WIDTH, before.columns(), after.columns(), column -> new CellRef(0, column));
    lines(Kind.HEIGHT, before.rows(), after.rows(), row -> new CellRef(row, 0));
    for (CellRef place : Noted.either(before.cells(), after.cells())) {
      Cell was = before.at(place);
      Cell is = after.at(place);
      if (!was.raw().equals(is.raw())) {
        noted.at(Kind.CELL, part, sheet, place, was.shown(), is.shown());
      }
      if (!was.format().equals(is.format())) {
        noted.at(Kind.FORMAT, part, sheet, place, was.format(), is.format());
      }
    }
    noted.texts(Kind.NOTE, part, sheet, before.notes(), after.notes());
    noted.texts(Kind.LINK, part, sheet, before.links(), after.links());
  }

  private void sections(Map<String, String> before, Map<String, String> after) {
    for (String name : Noted.either(before, after)) {
      String is = after.getOrDefault(name, "");
      if (!before.getOrDefault(name, "").equals(is)) {
        boolean follows = FOLLOWING.contains(name) && !is.isEmpty();
        noted.add(follows ? Kind.REGISTRATION : Kind.OTHER, part, sheet, name, name);
      }
    }
    List<String> order = List.copyOf(before.keySet());
    List<String> now = after.keySet().stream().filter(order::contains).toList();
    if (now.size() == order.size() && !now.equals(order)) {
      noted.add(Kind.OTHER, part, sheet, order.toString(), now.toString());
    }
  }

  private void lines(
      Kind kind, Map<Integer, Line> before, Map<Integer, Line> after, IntFunction<CellRef> first) {
    for (int number : Noted.either(before, after)) {
      Line was = before.getOrDefault(number, Line.NONE);
      Line is = after.getOrDefault(number, Line.NONE);
      CellRef place = first.apply(number);
      if (!was.size().equals(is.size())) {
        noted.at(kind, part, sheet, place, was.size(), is.size());
      }
      boolean lost = before.containsKey(number) && !after.containsKey(number);
      if (!was.rest().equals(is.rest()) || lost) {
        noted.at(Kind.OTHER, part, sheet, place, was.rest().toString(), is.rest().toString());
      }
    }
  }
}
