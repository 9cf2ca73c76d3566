package cn.hebiao.tell.plan;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.Report;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Where the findings about a cell stand on the sheet 核查结果: the way back from a form. */
final class BackLinks {
  private static final CellRef TOP = new CellRef(0, 0);

  private final Map<String, NavigableMap<CellRef, CellRef>> bySheet = new HashMap<>();

  /**
   * @param findings all findings, in the order of the report's table
   * @param report the report, whose table begins below its header row
   */
  BackLinks(List<Finding> findings, Report report) {
    int row = report.headerRow();
    for (Finding finding : findings) {
      CellRef listed = new CellRef(++row, 0);
      finding
          .cell()
          .ifPresent(
              cell ->
                  bySheet
                      .computeIfAbsent(finding.sheet(), sheet -> new TreeMap<>())
                      .putIfAbsent(cell, listed));
    }
  }

  /** The first finding about a block of cells; empty where there is none. */
  Optional<CellRef> first(String sheet, CellRange block) {
    return bySheet
        .getOrDefault(sheet, new TreeMap<>())
        .subMap(block.first(), true, new CellRef(block.last().row() + 1, 0), false)
        .entrySet()
        .stream()
        .filter(listed -> block.contains(listed.getKey()))
        .map(Map.Entry::getValue)
        .min(Comparator.naturalOrder());
  }

  /** The first finding about a form, or the top of the report where there is none. */
  CellRef firstOrTop(String sheet, CellRange form) {
    return first(sheet, form).orElse(TOP);
  }
}
