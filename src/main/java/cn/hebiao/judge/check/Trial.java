package cn.hebiao.judge.check;

import cn.hebiao.model.grid.SheetCell;
import java.util.Map;
import java.util.Set;

/** What a form or workbook would come to if some of its cells held something else. */
public interface Trial {
  /** Nothing is tried: what is tried itself is not tried again. */
  Trial NONE = others -> Set.of();

  /**
   * Everything that it comes to, to be compared.
   *
   * @param others by cell, what would stand there; empty for what it comes to as it is
   */
  Set<String> outcome(Map<SheetCell, SheetCell> others);
}
