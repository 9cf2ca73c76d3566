package cn.hebiao.judge.check.cross;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.RuleCheck;
import cn.hebiao.judge.result.DerivedBlank;
import cn.hebiao.judge.result.EvaluatedCheck;
import cn.hebiao.judge.result.Subject;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Unevaluated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.fact.Fact;
import cn.hebiao.rules.rulebook.CrossCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The cross-checks of the rulebook that are meant for a form, or for a workbook as a whole. */
public final class CrossChecks implements RuleCheck {
  public static final FindingCode CROSS_CHECK = FindingCode.error("CROSS_CHECK");

  @Override
  public List<FindingCode> codes() {
    return List.of(CROSS_CHECK);
  }

  @Override
  public List<Finding> check(Subject subject, CheckContext context) {
    return run(subject, context).findings();
  }

  @Override
  public CheckResult run(Subject subject, CheckContext context) {
    CrossCheckRunner runner =
        new CrossCheckRunner(subject.rulebook().checks(), context.engine(), context.diagnoser());
    List<Finding> findings = new ArrayList<>();
    List<Unevaluated> open = new ArrayList<>();
    List<DerivedBlank> fillings = new ArrayList<>();
    List<EvaluatedCheck> evaluated = new ArrayList<>();
    for (CrossCheck check : subject.checks()) {
      CrossCheckRunner.Ran ran = runner.run(check, subject.facts(), subject.year());
      evaluated.add(new EvaluatedCheck(check, ran.verdict(), ran.findings(), ran.unevaluated()));
      Optional<Unevaluated> unsettled =
          ran.findings().isEmpty() ? Optional.empty() : unsettled(check, subject, context);
      findings.addAll(unsettled.isEmpty() ? ran.findings() : List.of());
      open.addAll(unsettled.map(List::of).orElse(ran.unevaluated()));
      fillings.addAll(ran.fillings());
    }
    return new CheckResult(findings, open, fillings, evaluated);
  }

  /** A check that found its figures on a sheet that is not settled holds nothing against it. */
  private static Optional<Unevaluated> unsettled(
      CrossCheck check, Subject subject, CheckContext context) {
    return check.names().stream()
        .map(subject.facts()::find)
        .flatMap(found -> Stream.concat(found.single().stream(), found.each().stream()))
        .map(Fact::cell)
        .filter(context.unsettled()::has)
        .map(SheetCell::sheet)
        .findFirst()
        .map(
            sheet ->
                new Unevaluated(
                    check.title(),
                    sheet,
                    Optional.empty(),
                    Message.of("fact.labelMissing", "sheet", sheet)));
  }
}
