package cn.hebiao.judge.score;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.SheetCell;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The cells that were asked for while a form was scored: whatever is found out about any other, its
 * scores stay.
 *
 * @param bySheet by sheet, where they stand
 */
public record AskedCells(Map<String, Set<CellRef>> bySheet) {
  public AskedCells {
    Map<String, Set<CellRef>> copy = new HashMap<>();
    bySheet.forEach((sheet, refs) -> copy.put(sheet, Set.copyOf(refs)));
    bySheet = Map.copyOf(copy);
  }

  /** A question with the cells noted that it is asked of. */
  static Predicate<SheetCell> noting(
      Predicate<SheetCell> question, Map<String, Set<CellRef>> bySheet) {
    return cell -> {
      bySheet.computeIfAbsent(cell.sheet(), sheet -> new HashSet<>()).add(cell.ref());
      return question.test(cell);
    };
  }

  /** Whether a finding is on one of the cells. */
  public boolean isAmong(Finding finding) {
    return finding
        .cell()
        .filter(bySheet.getOrDefault(finding.sheet(), Set.of())::contains)
        .isPresent();
  }
}
