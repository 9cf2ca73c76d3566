package cn.hebiao.tell.explain;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.grid.SheetCell;
import java.util.List;

/**
 * Everything there is to say about one cell.
 *
 * @param cell the cell
 * @param accounts what it is used for; empty where no rule looks at it
 * @param findings what is wrong with it
 * @param near the nearest cells that are used, for a cell that is not
 */
public record Explanation(
    SheetCell cell, List<Account> accounts, List<Finding> findings, List<Use> near) {
  public Explanation {
    accounts = List.copyOf(accounts);
    findings = List.copyOf(findings);
    near = List.copyOf(near);
  }
}
