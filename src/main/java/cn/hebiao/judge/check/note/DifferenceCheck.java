package cn.hebiao.judge.check.note;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.score.Basis;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.read.form.Wildcard;
import cn.hebiao.read.target.ContraryWords;
import cn.hebiao.read.target.MeasuredPair;
import cn.hebiao.read.target.PairOutcome;
import cn.hebiao.rules.rulebook.Labels;
import cn.hebiao.rules.rulebook.Role;
import java.util.List;
import java.util.Optional;

/**
 * Target and actual differ, nothing says which way is better, and full marks are claimed without a
 * word why, or the form has no marks and no word stands in its place for reasons. Who is wrong is
 * not known, so that both are shown. A cost below its target is saved.
 */
public final class DifferenceCheck implements FormCheck {
  public static final FindingCode TARGET_ACTUAL_DIFFER =
      FindingCode.warning("TARGET_ACTUAL_DIFFER");

  @Override
  public List<FindingCode> codes() {
    return List.of(TARGET_ACTUAL_DIFFER);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    NoteWords words = new NoteWords(context.rulebook().labels());
    boolean pointless = card.rows().stream().map(ScoredRow::row).noneMatch(IndicatorRow::isScored);
    return card.rows().stream()
        .filter(
            row ->
                pointless
                    ? row.row().note().isPresent()
                    : row.basis() == Basis.SELF && row.claimsAll())
        .filter(row -> differs(row, context.rulebook().labels()))
        .filter(row -> !explained(row, words))
        .flatMap(row -> row.row().actual().map(cell -> finding(cell, row)).stream())
        .toList();
  }

  /** Below the target, or above it where the target is of a cost: what was saved is no lack. */
  private static boolean differs(ScoredRow row, Labels labels) {
    Optional<MeasuredPair> measure =
        row.outcome()
            .filter(outcome -> outcome.reached().isEmpty())
            .flatMap(PairOutcome::measure)
            .filter(pair -> pair.completion().isPresent());
    return measure.filter(pair -> pair.below() != ofCosts(row.row(), labels)).isPresent();
  }

  private static boolean ofCosts(IndicatorRow row, Labels labels) {
    String name = LabelText.normalise(row.name());
    return row.ofCosts()
        || row.namesCosts()
            && labels.of(Role.NOT_LOWER_BETTER).stream()
                .noneMatch(saved -> new Wildcard(saved).matches(name));
  }

  private static boolean explained(ScoredRow row, NoteWords words) {
    return row.row()
        .note()
        .map(SheetCell::words)
        .filter(note -> !NoteWords.blank(note) && !words.nothing(note))
        .filter(note -> !ContraryWords.isLacking(note))
        .isPresent();
  }

  private static Finding finding(SheetCell cell, ScoredRow row) {
    String target = row.row().target().map(t -> t.text()).orElse("");
    Message message =
        Message.of(
            "finding.TARGET_ACTUAL_DIFFER" + (row.self().isPresent() ? "" : ".unscored"),
            "name",
            row.row().name(),
            "target",
            target,
            "actual",
            cell.words().strip(),
            "score",
            row.self().map(Written::plain).orElse(""));
    return Finding.at(cell, TARGET_ACTUAL_DIFFER, message)
        .showing(Stated.words(cell.words().strip()), Stated.NOTHING);
  }
}
