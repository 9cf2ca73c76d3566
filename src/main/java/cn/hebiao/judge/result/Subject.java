package cn.hebiao.judge.result;

import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.rules.rulebook.CrossCheck;
import cn.hebiao.rules.rulebook.FormKind;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.rules.rulebook.Status;
import java.util.List;
import java.util.Optional;

/**
 * What was looked at together: a scored form, or a workbook as a whole.
 *
 * @param rulebook the rulebook it follows
 * @param facts its figures
 * @param kind the kind of form; {@link FormKind#OTHER} for the workbook as a whole
 * @param card its scores; empty for the workbook as a whole
 * @param year the budget year
 * @param evaluated its cross-checks in use, as they were evaluated
 */
public record Subject(
    Rulebook rulebook,
    Facts facts,
    FormKind kind,
    Optional<Scorecard> card,
    Optional<Integer> year,
    List<EvaluatedCheck> evaluated) {
  public Subject {
    evaluated = List.copyOf(evaluated);
  }

  /** What is still to be checked. */
  public Subject(
      Rulebook rulebook,
      Facts facts,
      FormKind kind,
      Optional<Scorecard> card,
      Optional<Integer> year) {
    this(rulebook, facts, kind, card, year, List.of());
  }

  /** The same with other figures. */
  public Subject with(Facts others) {
    return new Subject(rulebook, others, kind, card, year);
  }

  /** The same with other scores of its form, if it has these. */
  public Subject with(Scorecard former, Scorecard other) {
    boolean meant = card.filter(one -> one == former).isPresent();
    return meant ? new Subject(rulebook, facts, kind, Optional.of(other), year, evaluated) : this;
  }

  /** The same with what came of its cross-checks. */
  public Subject with(List<EvaluatedCheck> checks) {
    return new Subject(rulebook, facts, kind, card, year, checks);
  }

  /** The cross-checks that are meant for it and in use. */
  public List<CrossCheck> checks() {
    return rulebook.checks().stream()
        .filter(check -> check.status() != Status.OFF)
        .filter(check -> check.kinds().isEmpty() ? !kind.scored() : check.kinds().contains(kind))
        .toList();
  }
}
