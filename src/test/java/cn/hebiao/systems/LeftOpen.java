package cn.hebiao.systems;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.CaseTable;
import cn.hebiao.model.value.CaseTable.Row;
import java.util.Arrays;
import java.util.List;

/**
 * Alterations of figures that need not be noticed, with the reason, decided by hand: what nobody
 * could see in this workbook alone (看不出), what a rule could see but none does yet (未做), and what
 * should be noticed and is not (待改).
 *
 * @param line as written
 * @param nature 看不出, 未做 or 待改
 */
record LeftOpen(
    String line,
    String file,
    String sheet,
    List<CellRange> cells,
    List<String> alterations,
    String nature) {
  private static final String ANY = "*";

  static List<LeftOpen> all() {
    return CaseTable.at("/systems/left-open.csv").stream().map(LeftOpen::of).toList();
  }

  private static LeftOpen of(Row row) {
    return new LeftOpen(
        String.join(" ", row.get("文件"), row.get("表"), row.get("单元格"), row.get("改动")),
        row.get("文件"),
        row.get("表"),
        Arrays.stream(row.get("单元格").split(" ")).map(LeftOpen::range).toList(),
        List.of(row.get("改动").split("、")),
        row.get("性质"));
  }

  private static CellRange range(String text) {
    String[] ends = text.split(":");
    CellRef first = CellRef.of(ends[0]);
    CellRef last = CellRef.of(ends[ends.length - 1]);
    return CellRange.of(first.row(), first.column(), last.row(), last.column());
  }

  boolean holds(String ofFile, SheetCell cell, String alteration) {
    return file.equals(ofFile)
        && sheet.equals(cell.sheet())
        && cells.stream().anyMatch(range -> range.contains(cell.ref()))
        && (alterations.contains(ANY) || alterations.contains(alteration));
  }
}
