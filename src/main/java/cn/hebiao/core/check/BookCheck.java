package cn.hebiao.core.check;

import cn.hebiao.core.finding.Finding;
import cn.hebiao.core.grid.Book;
import cn.hebiao.core.rulebook.Rulebook;
import cn.hebiao.core.score.Scorecard;
import java.util.List;

/** One general check over all sheets of a workbook. */
interface BookCheck {
  /** What is to be said about the workbook; empty if nothing. */
  List<Finding> check(Book book, List<Scorecard> cards, Rulebook national);
}
