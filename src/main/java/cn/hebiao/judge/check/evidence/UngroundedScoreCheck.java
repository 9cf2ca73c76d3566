package cn.hebiao.judge.check.evidence;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.evidence.ListedExecution;
import cn.hebiao.judge.evidence.RowWords;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.IndicatorRow.Duty;
import cn.hebiao.read.form.IndicatorRow.TargetCell;
import cn.hebiao.rules.rulebook.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Points that rest on nothing: the actual value or the target is blank, says that nothing applies,
 * or says itself that the target was not reached. Rows that a formula of the rulebook decides need
 * neither; nor does a form that does not use the column.
 */
public final class UngroundedScoreCheck implements FormCheck {
  public static final FindingCode ACTUAL_MISSING = FindingCode.error("ACTUAL_MISSING");
  public static final FindingCode TARGET_MISSING = FindingCode.warning("TARGET_MISSING");
  public static final FindingCode ACTUAL_NONE = FindingCode.warning("ACTUAL_NONE");
  public static final FindingCode NOT_MET_FULL_SCORE = FindingCode.error("NOT_MET_FULL_SCORE");

  @Override
  public List<FindingCode> codes() {
    return List.of(ACTUAL_MISSING, TARGET_MISSING, ACTUAL_NONE, NOT_MET_FULL_SCORE);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    Optional<ColumnUse> use =
        context.threshold(Parameter.COLUMN_IN_USE).map(share -> new ColumnUse(card, share));
    for (ScoredRow row : card.rows()) {
      boolean claims = claims(row);
      if (isInFunds(row, card, context)) {
        use.filter(columns -> claims)
            .flatMap(columns -> blank(row, columns))
            .map(finding -> finding.with(Severity.WARNING))
            .ifPresent(findings::add);
        continue;
      }
      use.filter(columns -> claims || !columns.scored())
          .flatMap(columns -> blank(row, columns))
          .ifPresent(findings::add);
      if (claims) {
        said(row, new RowWords(row.row(), context.words().evidence())).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** Whether points are claimed that no formula of the rulebook decides. */
  private static boolean claims(ScoredRow row) {
    return row.self().filter(points -> points.signum() > 0).isPresent()
        && row.grounds().applied().stream().noneMatch(rule -> rule.score().isPresent());
  }

  /** The execution rate listed among the indicators has its figures in the fund block. */
  private static boolean isInFunds(ScoredRow row, Scorecard card, CheckContext context) {
    return card.funds().isPresent() && ListedExecution.is(row.row(), context.rulebook().labels());
  }

  private static boolean claimsAll(ScoredRow row) {
    return row.weight().filter(w -> w.compareTo(row.self().orElseThrow()) <= 0).isPresent();
  }

  /** A bonus has no target, an optional indicator only where it was chosen. */
  private static Optional<Finding> blank(ScoredRow row, ColumnUse use) {
    if (use.lacksActual(row)) {
      return row.row().actual().map(cell -> finding(row, cell, ACTUAL_MISSING));
    }
    return noTarget(row, use);
  }

  private static Optional<Finding> noTarget(ScoredRow row, ColumnUse use) {
    return row.row().duty() == Duty.REQUIRED && use.lacksTarget(row)
        ? row.row().target().map(TargetCell::cell).map(cell -> finding(row, cell, TARGET_MISSING))
        : Optional.empty();
  }

  private static Optional<Finding> said(ScoredRow row, RowWords words) {
    if (words.saysNone()) {
      return row.row().actual().map(cell -> finding(row, cell, ACTUAL_NONE));
    }
    return claimsAll(row) && words.saysNotReached()
        ? row.row().actual().map(cell -> finding(row, cell, NOT_MET_FULL_SCORE))
        : Optional.empty();
  }

  private static Finding finding(ScoredRow row, SheetCell cell, FindingCode code) {
    boolean scored = row.self().isPresent();
    Finding finding =
        Finding.at(
                cell,
                code,
                Message.of(
                    "finding." + code.name() + (scored ? "" : ".unscored"),
                    "name",
                    row.row().name(),
                    "target",
                    row.row().target().map(TargetCell::text).orElse(""),
                    "score",
                    row.self().map(Written::plain).orElse("")))
            .showing(Stated.words(cell.words().strip()), Stated.NOTHING);
    return scored ? finding : finding.with(Severity.WARNING);
  }
}
