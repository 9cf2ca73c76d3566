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
 * scores stay. For one thread.
 */
public final class AskedCells {
  private final Map<String, Set<CellRef>> bySheet = new HashMap<>();
  private boolean over;

  /** The same question, with the cells remembered that it is asked of. */
  Predicate<SheetCell> noting(Predicate<SheetCell> question) {
    return cell -> {
      if (!over) {
        bySheet.computeIfAbsent(cell.sheet(), sheet -> new HashSet<>()).add(cell.ref());
      }
      return question.test(cell);
    };
  }

  /** From now on nothing is remembered any more: the form is scored. */
  void end() {
    over = true;
  }

  /** Whether a finding is on one of the cells. */
  public boolean isAmong(Finding finding) {
    return finding
        .cell()
        .filter(bySheet.getOrDefault(finding.sheet(), Set.of())::contains)
        .isPresent();
  }
}
