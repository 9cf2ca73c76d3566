package cn.hebiao.core.score;

import cn.hebiao.core.form.IndicatorRow;
import cn.hebiao.core.form.LabelText;
import cn.hebiao.core.rulebook.CompletionRule;
import cn.hebiao.core.rulebook.CompletionRule.Situation;
import cn.hebiao.core.target.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which rule a pair of target and actual follows.
 *
 * @param rules the completion rules of a rulebook
 */
public record CompletionChoice(List<CompletionRule> rules) {
  private static Situation situation(Measure measure) {
    if (measure.qualitative() || measure.target().isEmpty()) {
      return Situation.QUALITATIVE;
    }
    if (measure.target().get().signum() == 0) {
      return Situation.ZERO;
    }
    return switch (measure.direction()) {
      case HIGHER -> Situation.HIGHER;
      case LOWER -> Situation.LOWER;
      case EQUAL -> Situation.EQUAL;
      case UNSTATED -> Situation.UNSTATED;
    };
  }

  /** The first rule whose level-two words fit, else the first without any. */
  public Optional<CompletionRule> of(IndicatorRow row, Measure measure) {
    Situation situation = situation(measure);
    String level2 = LabelText.normalise(row.level2());
    List<CompletionRule> fitting =
        rules.stream().filter(rule -> rule.situation() == situation).toList();
    return fitting.stream()
        .filter(rule -> !rule.level2Words().isBlank())
        .filter(
            rule ->
                Arrays.stream(rule.level2Words().split("[|\uFF5C]"))
                    .map(LabelText::normalise)
                    .anyMatch(word -> !word.isEmpty() && level2.contains(word)))
        .findFirst()
        .or(() -> fitting.stream().filter(rule -> rule.level2Words().isBlank()).findFirst());
  }
}
