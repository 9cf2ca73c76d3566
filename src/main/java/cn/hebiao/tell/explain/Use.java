package cn.hebiao.tell.explain;

import cn.hebiao.model.grid.SheetCell;
import java.util.Set;

/**
 * A cell together with one of the things it is used for.
 *
 * @param cell the cell
 * @param account what it is there, and how that comes about
 */
public record Use(SheetCell cell, Account account) {
  private static final Set<String> RESULTS =
      Set.of(
          "explain.row.SCORE",
          "explain.row.CRITERION",
          "explain.fund.RATE",
          "explain.fund.SCORE",
          "explain.total.SCORE",
          "explain.total.WEIGHT",
          "explain.total.GRADE");

  /** Whether the cell holds what is reckoned, and not something it is reckoned from. */
  boolean computed() {
    return RESULTS.contains(account.title().key());
  }
}
