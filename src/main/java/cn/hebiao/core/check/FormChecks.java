package cn.hebiao.core.check;

import cn.hebiao.core.diagnose.Diagnoser;
import cn.hebiao.core.finding.Finding;
import cn.hebiao.core.rulebook.CheckSetting;
import cn.hebiao.core.rulebook.Rulebook;
import cn.hebiao.core.rulebook.Status;
import cn.hebiao.core.score.Scorecard;
import java.util.List;
import java.util.Optional;

/** Runs the general checks with the severities and states that the rulebook sets. */
public final class FormChecks {
  /** Every general check. */
  static final List<FormCheck> CHECKS =
      List.of(
          new FilledCheck(),
          new ReadableCheck(),
          new WeightTotalCheck(),
          new WeightSectionCheck(),
          new RuledWeightCheck(),
          new ScoreRangeCheck(),
          new ScoreTotalCheck(),
          new ScoreSectionCheck(),
          new RowScoreCheck(),
          new CompletionCheck(),
          new ExecutionRateCheck(),
          new FundScoreCheck(),
          new FundPartsCheck(),
          new NoteCheck(),
          new GradeCheck());

  private final Rulebook rulebook;
  private final CheckContext context;

  public FormChecks(Rulebook rulebook, Diagnoser diagnoser) {
    this.rulebook = rulebook;
    this.context = new CheckContext(rulebook, diagnoser);
  }

  /** All findings on a form, in the order of the checks. */
  public List<Finding> check(Scorecard card) {
    List<Finding> all =
        CHECKS.stream().flatMap(check -> check.check(card, context).stream()).toList();
    return FollowUps.without(card, context, all).stream()
        .map(this::asSet)
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Finding> asSet(Finding finding) {
    return Optional.ofNullable(rulebook.settings().get(finding.code().name()))
        .map(setting -> apply(setting, finding))
        .orElse(Optional.of(finding));
  }

  /** A set severity replaces the usual one; milder variants of a finding stay milder. */
  private static Optional<Finding> apply(CheckSetting setting, Finding finding) {
    if (setting.status() == Status.OFF) {
      return Optional.empty();
    }
    boolean usual = finding.severity() == finding.code().severity();
    return Optional.of(
        finding.with(setting.status().limit(usual ? setting.severity() : finding.severity())));
  }
}
