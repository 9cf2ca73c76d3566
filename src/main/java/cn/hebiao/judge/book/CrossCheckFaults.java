package cn.hebiao.judge.book;

import cn.hebiao.judge.check.cross.CrossChecks;
import cn.hebiao.judge.check.cross.FailedRule;
import cn.hebiao.judge.check.cross.FaultWording;
import cn.hebiao.judge.check.cross.FaultyFigures;
import cn.hebiao.judge.result.EvaluatedCheck;
import cn.hebiao.judge.result.Subject;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.SheetCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The failed cross-checks of a workbook: one fault is told once, at the figure that is wrong.
 *
 * @param subjects what was checked
 * @param rules by rulebook, what it was checked by
 * @param cards the forms
 */
record CrossCheckFaults(
    List<Subject> subjects, Map<String, RulesAtWork> rules, List<Scorecard> cards) {

  /** The findings with each fault told once. */
  List<Finding> toldOnce(List<Finding> findings) {
    List<FaultyFigures.CheckedSubject> runs =
        subjects.stream()
            .map(
                one ->
                    new FaultyFigures.CheckedSubject(
                        one, rules.get(one.rulebook().name()).runner()))
            .toList();
    List<FailedRule> failed = failed(findings, runs);
    if (failed.isEmpty()) {
      return findings;
    }
    List<FailedRule> own = failed.stream().filter(rule -> !isToldOfCause(rule, findings)).toList();
    List<Finding> kept = new ArrayList<>(findings);
    failed.stream().filter(rule -> !own.contains(rule)).forEach(r -> kept.remove(r.finding()));
    FaultWording wording = new FaultWording(RulesAtWork.DIAGNOSER);
    List<FailedRule> contradictions = own.stream().filter(CrossCheckFaults::contradicts).toList();
    FaultyFigures figures = new FaultyFigures(contradictions, runs, this::isConfirmed);
    List<FaultyFigures.CommonCause> faults = figures.faults();
    for (FaultyFigures.CommonCause fault : faults) {
      own.stream().filter(fault::explains).forEach(rule -> kept.remove(rule.finding()));
      kept.add(wording.told(fault));
    }
    own.stream()
        .filter(rule -> faults.stream().noneMatch(fault -> fault.explains(rule)))
        .filter(rule -> rule.finding().diagnosis().isEmpty())
        .filter(rule -> rule.comparesOnly() || rule.isEquality() && figures.speakFor(rule))
        .map(FailedRule::finding)
        .forEach(told -> kept.replaceAll(f -> f.equals(told) ? FaultWording.differing(f) : f));
    return kept;
  }

  /** Whether it says that figures contradict each other, not that a limit was passed. */
  private static boolean contradicts(FailedRule rule) {
    Severity severity = rule.finding().severity();
    return severity == Severity.ERROR || severity == Severity.WARNING && rule.isEquality();
  }

  private static List<FailedRule> failed(
      List<Finding> findings, List<FaultyFigures.CheckedSubject> runs) {
    List<FailedRule> failed = new ArrayList<>();
    for (FaultyFigures.CheckedSubject run : runs) {
      for (EvaluatedCheck one : run.subject().evaluated()) {
        one.findings().stream()
            .flatMap(f -> as(f, findings).stream())
            .map(f -> new FailedRule(run.subject(), one.check(), f, run.runner()))
            .filter(rule -> rule.gap().isPresent())
            .forEach(failed::add);
      }
    }
    return failed;
  }

  /** The finding as it is told, if it is. */
  private static Optional<Finding> as(Finding finding, List<Finding> told) {
    return told.stream()
        .filter(f -> f.is(CrossChecks.CROSS_CHECK) && f.rule().equals(finding.rule()))
        .filter(f -> f.sheet().equals(finding.sheet()) && f.cell().equals(finding.cell()))
        .findFirst();
  }

  /** Whether one of its figures is told to be wrong, and the check would hold with another. */
  private static boolean isToldOfCause(FailedRule rule, List<Finding> findings) {
    return rule.figures().stream()
        .anyMatch(
            fact ->
                findings.stream()
                    .filter(f -> f.severity() == Severity.ERROR && f.isAt(fact.cell()))
                    .filter(f -> !f.is(CrossChecks.CROSS_CHECK))
                    .anyMatch(f -> rule.wouldHold(fact, f.due().number())));
  }

  /** A total that the scores of a form make up is right. */
  private boolean isConfirmed(SheetCell cell) {
    return cards.stream()
        .filter(card -> card.form().declared().score().filter(cell::equals).isPresent())
        .anyMatch(CrossCheckFaults::isSumOfScores);
  }

  private static boolean isSumOfScores(Scorecard card) {
    List<BigDecimal> scores =
        Stream.concat(
                card.rows().stream().map(ScoredRow::self),
                card.funds().stream().map(FundScore::self))
            .flatMap(Optional::stream)
            .toList();
    BigDecimal sum = scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return scores.size() > 1
        && card.declared().score().filter(total -> total.compareTo(sum) == 0).isPresent();
  }
}
