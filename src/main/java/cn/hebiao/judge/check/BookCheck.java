package cn.hebiao.judge.check;

import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.grid.Book;
import cn.hebiao.rules.rulebook.Rulebook;
import java.util.List;

/** One general check over all sheets of a workbook. */
interface BookCheck {
  /** What is to be said about the workbook; empty if nothing. */
  List<Finding> check(Book book, List<Scorecard> cards, Rulebook national);
}
