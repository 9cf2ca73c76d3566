package cn.hebiao.adapter.excel.compare;

import cn.hebiao.adapter.excel.compare.SheetContent.LineAttributes;
import cn.hebiao.adapter.excel.compare.SheetContent.StoredCell;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.Difference.DifferenceKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** Compares two versions of one sheet. */
record SheetComparison(String part, String sheet, FoundDifferences noted) {
  /** Sections that follow from cells and notes. */
  private static final Set<String> FOLLOWING = Set.of("dimension", "legacyDrawing");

  void compare(SheetContent before, SheetContent after) {
    sections(before.sections(), after.sections());
    lines(
        DifferenceKind.WIDTH, before.columns(), after.columns(), column -> new CellRef(0, column));
    lines(DifferenceKind.HEIGHT, before.rows(), after.rows(), row -> new CellRef(row, 0));
    for (CellRef place : FoundDifferences.either(before.cells(), after.cells())) {
      StoredCell was = before.at(place);
      StoredCell is = after.at(place);
      if (!was.raw().equals(is.raw())) {
        noted.at(DifferenceKind.CELL, part, sheet, place, was.shown(), is.shown());
      }
      if (!was.format().equals(is.format())) {
        noted.at(DifferenceKind.FORMAT, part, sheet, place, was.format(), is.format());
      }
    }
    noted.texts(DifferenceKind.NOTE, part, sheet, before.notes(), after.notes());
    noted.texts(DifferenceKind.LINK, part, sheet, before.links(), after.links());
  }

  private void sections(Map<String, String> before, Map<String, String> after) {
    for (String name : FoundDifferences.either(before, after)) {
      String is = after.getOrDefault(name, "");
      if (!before.getOrDefault(name, "").equals(is)) {
        boolean follows = FOLLOWING.contains(name) && !is.isEmpty();
        noted.add(
            follows ? DifferenceKind.REGISTRATION : DifferenceKind.OTHER, part, sheet, name, name);
      }
    }
    List<String> order = List.copyOf(before.keySet());
    List<String> now = after.keySet().stream().filter(order::contains).toList();
    if (now.size() == order.size() && !now.equals(order)) {
      noted.add(DifferenceKind.OTHER, part, sheet, order.toString(), now.toString());
    }
  }

  private void lines(
      DifferenceKind kind,
      Map<Integer, LineAttributes> before,
      Map<Integer, LineAttributes> after,
      IntFunction<CellRef> first) {
    for (int number : FoundDifferences.either(before, after)) {
      LineAttributes was = before.getOrDefault(number, LineAttributes.NONE);
      LineAttributes is = after.getOrDefault(number, LineAttributes.NONE);
      CellRef place = first.apply(number);
      if (!was.size().equals(is.size())) {
        noted.at(kind, part, sheet, place, was.size(), is.size());
      }
      boolean lost = before.containsKey(number) && !after.containsKey(number);
      if (!was.rest().equals(is.rest()) || lost) {
        noted.at(
            DifferenceKind.OTHER, part, sheet, place, was.rest().toString(), is.rest().toString());
      }
    }
  }
}
