package cn.hebiao.judge.check.score;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import java.util.List;
import java.util.Optional;

/** A form that has places for scores but carries none is still to be filled. */
public final class NotFilledCheck implements FormCheck {
  public static final FindingCode FORM_NOT_FILLED = FindingCode.notice("FORM_NOT_FILLED");

  @Override
  public List<FindingCode> codes() {
    return List.of(FORM_NOT_FILLED);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    return applies(card)
        ? List.of(
            Finding.of(
                FORM_NOT_FILLED,
                card.form().sheet(),
                Optional.of(card.form().range().first()),
                Message.of("finding.FORM_NOT_FILLED", "sheet", card.form().sheet())))
        : List.of();
  }

  /** Whether a form is still to be filled. */
  public static boolean applies(Scorecard card) {
    boolean scores = card.rows().stream().anyMatch(row -> row.row().score().isPresent());
    return !card.filled() && (scores || card.rows().isEmpty());
  }
}
