package cn.hebiao.adapter.excel.compare;

import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.Difference;
import cn.hebiao.tell.edit.Difference.DifferenceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The differences found so far, and the comparisons that all kinds of parts have in common. */
final class FoundDifferences {
  private final List<Difference> all = new ArrayList<>();

  List<Difference> all() {
    return all;
  }

  void add(DifferenceKind kind, String part, String sheet, String before, String after) {
    all.add(Difference.of(kind, part, sheet, before, after));
  }

  void at(
      DifferenceKind kind, String part, String sheet, CellRef cell, String before, String after) {
    all.add(new Difference(kind, part, sheet, Optional.of(cell), before, after));
  }

  /** A list that may only have grown at its end. */
  void grown(
      DifferenceKind kind, String part, String place, List<String> before, List<String> after) {
    boolean kept = after.size() >= before.size() && after.subList(0, before.size()).equals(before);
    if (!kept) {
      add(DifferenceKind.OTHER, part, "", place, "");
    } else if (after.size() > before.size()) {
      add(kind, part, "", place + " " + before.size(), place + " " + after.size());
    }
  }

  /** What is a key of one map or the other, in order. */
  static <K extends Comparable<K>> Set<K> either(Map<K, ?> before, Map<K, ?> after) {
    Set<K> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    return keys;
  }

  /** Notes or links of one sheet by cell. */
  void texts(
      DifferenceKind kind,
      String part,
      String sheet,
      Map<CellRef, String> before,
      Map<CellRef, String> after) {
    for (CellRef cell : either(before, after)) {
      String was = before.getOrDefault(cell, "");
      String is = after.getOrDefault(cell, "");
      if (!was.equals(is) || before.containsKey(cell) && !after.containsKey(cell)) {
        at(kind, part, sheet, cell, was, is);
      }
    }
  }
}
