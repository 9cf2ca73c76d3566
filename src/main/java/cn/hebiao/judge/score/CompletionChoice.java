package cn.hebiao.judge.score;

import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.read.target.Direction;
import cn.hebiao.read.target.MeasuredPair;
import cn.hebiao.read.target.PairOutcome;
import cn.hebiao.rules.rulebook.CompletionRule;
import cn.hebiao.rules.rulebook.CompletionRule.Situation;
import cn.hebiao.rules.rulebook.PairKind;
import java.util.List;
import java.util.Optional;

/**
 * Which rule a pair of target and actual follows.
 *
 * @param rules the completion rules of a rulebook
 */
record CompletionChoice(List<CompletionRule> rules) {

  private static Situation situation(PairOutcome outcome, MeasuredPair measure) {
    if (measure.dated()) {
      return outcome.reached().orElse(false) ? Situation.IN_TIME : Situation.LATE;
    }
    if (measure.qualitative() || measure.target().isEmpty()) {
      return Situation.QUALITATIVE;
    }
    // Less than nothing is a fall, which is good where less is better.
    boolean fallen = measure.below() && measure.direction() != Direction.EQUAL;
    if (measure.target().get().signum() == 0 && !fallen) {
      return Situation.ZERO;
    }
    return switch (measure.direction()) {
      case HIGHER -> Situation.HIGHER;
      case LOWER -> Situation.LOWER;
      case EQUAL -> Situation.EQUAL;
      case UNSTATED -> measure.below() ? Situation.BELOW_UNSTATED : Situation.UNSTATED;
    };
  }

  /**
   * The rule for how the actual of an indicator stands to its target. A number that is met exactly
   * needs no person to say whether more or less is better.
   */
  Optional<CompletionRule> of(IndicatorRow row, PairOutcome outcome, MeasuredPair measure) {
    Situation situation = situation(outcome, measure);
    Optional<CompletionRule> chosen = rule(row, situation);
    boolean open = chosen.filter(rule -> rule.score().isPresent()).isEmpty();
    return open && situation == Situation.UNSTATED && measure.exact()
        ? rule(row, Situation.EQUAL)
        : chosen;
  }

  private Optional<CompletionRule> rule(IndicatorRow row, Situation situation) {
    return CompletionRule.choose(rules, new PairKind(LabelText.normalise(row.level2()), situation));
  }
}
