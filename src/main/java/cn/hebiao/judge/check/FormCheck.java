package cn.hebiao.judge.check;

import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Unevaluated;
import java.util.List;

/** A general check of one scored form. */
interface FormCheck {
  /** What is wrong; empty where nothing is, or where the check does not apply. */
  List<Finding> check(Scorecard card, CheckContext context);

  /** What the form has for this check but in a way that it cannot be checked, and why. */
  default List<Unevaluated> open(Scorecard card, CheckContext context) {
    return List.of();
  }
}
