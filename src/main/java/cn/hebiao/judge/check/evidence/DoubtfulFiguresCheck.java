package cn.hebiao.judge.check.evidence;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.evidence.DoubtfulFigures;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import java.util.List;

/** The figures of a form that were found to be in doubt before it was scored. */
public final class DoubtfulFiguresCheck implements FormCheck {
  @Override
  public List<FindingCode> codes() {
    return DoubtfulFigures.codes();
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    return card.doubts().findings();
  }
}
