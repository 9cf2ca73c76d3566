package cn.hebiao.core.explain;

import cn.hebiao.core.fact.Facts;
import cn.hebiao.core.rulebook.CrossCheck;
import cn.hebiao.core.rulebook.FormKind;
import cn.hebiao.core.rulebook.Rulebook;
import cn.hebiao.core.rulebook.Status;
import cn.hebiao.core.score.Applicability;
import cn.hebiao.core.score.Rounding;
import cn.hebiao.core.score.RuleChoice;
import cn.hebiao.core.score.RulesByName;
import cn.hebiao.core.score.Scorecard;
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
  /** How its rules are chosen. */
  RuleChoice choice() {
    return new RuleChoice(new RulesByName(rulebook.indicators()), Applicability.ALWAYS, year);
  }

  /** How its points are rounded. */
  Rounding rounding() {
    return new Rounding(rulebook.parameters().scoreDigits());
  }

  /** The cross-checks that are meant for it and in use. */
  public List<CrossCheck> checks() {
    return rulebook.checks().stream()
        .filter(check -> check.status() != Status.OFF)
        .filter(check -> check.kinds().isEmpty() ? !kind.scored() : check.kinds().contains(kind))
        .toList();
  }
}
