package cn.hebiao.judge.check.value;

import cn.hebiao.judge.check.BookCheck;
import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.CheckedBook;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.grid.SheetCell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names the cells of data tables that show something else than they store, where a score or what a
 * cross-check finds would be another with the figure that is shown.
 */
public final class ShownInTablesCheck implements BookCheck {
  @Override
  public List<FindingCode> codes() {
    return List.of(ReadableCheck.VALUE_DOUBTFUL);
  }

  @Override
  public List<Finding> check(CheckedBook checked, CheckContext context) {
    Map<SheetCell, SheetCell> others = new LinkedHashMap<>();
    checked.figures().stream()
        .distinct()
        .filter(ShownFigure::differs)
        .limit(ShownFigure.MOST)
        .forEach(cell -> others.put(cell, ShownFigure.shown(cell)));
    return ShownFigure.mattering(others, context.trial());
  }
}
