package cn.hebiao.judge.check.score;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.score.Basis;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.target.ComparisonReason;
import cn.hebiao.read.target.MeasuredPair;
import cn.hebiao.read.target.PairOutcome;
import cn.hebiao.read.target.TargetReason;
import java.util.List;
import java.util.Optional;

/** Who was late does not claim all points. How many are lost is left to a person. */
public final class LateCheck implements FormCheck {
  public static final FindingCode COMPLETED_LATE = FindingCode.error("COMPLETED_LATE");

  @Override
  public List<FindingCode> codes() {
    return List.of(COMPLETED_LATE);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    return card.rows().stream()
        .filter(row -> row.basis() == Basis.SELF && row.claimsAll())
        .flatMap(row -> late(row).flatMap(by -> finding(row, by)).stream())
        .toList();
  }

  private static Optional<TargetReason> late(ScoredRow row) {
    return row.outcome()
        .filter(outcome -> !outcome.reached().orElse(true))
        .flatMap(PairOutcome::measure)
        .filter(MeasuredPair::dated)
        .flatMap(measure -> measure.notes().stream().findFirst());
  }

  /** Whether what ended early should have gone on, a person has to say. */
  private static Optional<Finding> finding(ScoredRow row, TargetReason late) {
    boolean ended = late.key().equals(ComparisonReason.SHORTENED_BY.key());
    Message message =
        Message.of("finding.COMPLETED_LATE" + (ended ? ".ended" : ""), "name", row.row().name())
            .with("target", row.row().target().map(t -> t.text()).orElse(""))
            .with("actual", row.row().actual().map(SheetCell::words).orElse("").strip())
            .with("score", row.self().map(Written::plain).orElse(""))
            .with("late", new Message(late.key(), late.args()));
    return row.row()
        .actual()
        .map(
            cell ->
                Finding.at(cell, COMPLETED_LATE, message)
                    .with(ended ? Severity.WARNING : COMPLETED_LATE.severity())
                    .showing(Stated.words(cell.words().strip()), Stated.NOTHING));
  }
}
