package cn.hebiao.judge.result;

import cn.hebiao.judge.score.Applicability;
import cn.hebiao.judge.score.PointRounding;
import cn.hebiao.judge.score.RuleChoice;
import cn.hebiao.judge.score.RulesByName;
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
 */
public record Subject(
    Rulebook rulebook,
    Facts facts,
    FormKind kind,
    Optional<Scorecard> card,
    Optional<Integer> year) {
  /** The same with other figures. */
  public Subject with(Facts others) {
    return new Subject(rulebook, others, kind, card, year);
  }

  /** How its rules are chosen. */
  public RuleChoice choice() {
    return new RuleChoice(new RulesByName(rulebook.indicators()), Applicability.ALWAYS, year);
  }

  /** How its points are rounded. */
  public PointRounding rounding() {
    return new PointRounding(rulebook.parameters().scoreDigits());
  }

  /** The cross-checks that are meant for it and in use. */
  public List<CrossCheck> checks() {
    return rulebook.checks().stream()
        .filter(check -> check.status() != Status.OFF)
        .filter(check -> check.kinds().isEmpty() ? !kind.scored() : check.kinds().contains(kind))
        .toList();
  }
}
