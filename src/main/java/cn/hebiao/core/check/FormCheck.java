package cn.hebiao.core.check;

import cn.hebiao.core.finding.Finding;
import cn.hebiao.core.score.Scorecard;
import java.util.List;

/** One general check of a scored form. */
interface FormCheck {
  /** What is to be said about the form; empty if nothing. */
  List<Finding> check(Scorecard card, CheckContext context);
}
