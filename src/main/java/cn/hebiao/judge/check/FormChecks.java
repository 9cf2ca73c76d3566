package cn.hebiao.judge.check;

import cn.hebiao.judge.diagnose.Diagnoser;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Unevaluated;
import cn.hebiao.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;

/** Runs the general checks. */
public final class FormChecks {
  /** Every general check. */
  static final List<FormCheck> CHECKS =
      List.of(
          new FilledCheck(),
          new FundFilledCheck(),
          new ReadableCheck(),
          new WeightTotalCheck(),
          new WeightSectionCheck(),
          new RuledWeightCheck(),
          new ScoreRangeCheck(),
          new ScoreTotalCheck(),
          new ScoreSectionCheck(),
          new RowScoreCheck(),
          new CompletionCheck(),
          new BandEdgeCheck(),
          new ExecutionRateCheck(),
          new FundScoreCheck(),
          new FundPartsCheck(),
          new CostCheck(),
          new NoteCheck(),
          new NoteDirectionCheck(),
          new NoteFigureCheck(),
          new NoteRepeatedCheck(),
          new GradeCheck());

  private final List<FormCheck> checks;
  private final CheckContext context;

  public FormChecks(Rulebook rulebook, Diagnoser diagnoser) {
    this(CHECKS, rulebook, diagnoser);
  }

  FormChecks(List<FormCheck> checks, Rulebook rulebook, Diagnoser diagnoser) {
    this.checks = List.copyOf(checks);
    this.context = new CheckContext(rulebook, diagnoser);
  }

  /**
   * What came of the checks of one form.
   *
   * @param findings what is wrong, in the order of the checks
   * @param open what could not be checked, and why
   */
  public record Ran(List<Finding> findings, List<Unevaluated> open) {
    public Ran {
      findings = List.copyOf(findings);
      open = List.copyOf(open);
    }
  }

  /** Runs every check; a mistake of ours in one is said to be one and stops no other. */
  public Ran run(Scorecard card) {
    List<Finding> findings = new ArrayList<>();
    List<Unevaluated> open = new ArrayList<>();
    for (FormCheck check : checks) {
      try {
        List<Finding> found = check.check(card, context);
        List<Unevaluated> left = check.open(card, context);
        findings.addAll(found);
        open.addAll(left);
      } catch (RuntimeException fault) {
        open.add(Faults.of(check.getClass().getSimpleName(), fault));
      }
    }
    return new Ran(FollowUps.without(card, context, findings), open);
  }
}
