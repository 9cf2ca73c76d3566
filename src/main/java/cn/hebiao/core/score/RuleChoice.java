package cn.hebiao.core.score;

import cn.hebiao.core.form.IndicatorRow;
import cn.hebiao.core.form.LabelText;
import cn.hebiao.core.rulebook.CompletionRule;
import cn.hebiao.core.rulebook.CompletionRule.Situation;
import cn.hebiao.core.rulebook.IndicatorRule;
import cn.hebiao.core.rulebook.Rulebook;
import cn.hebiao.core.rulebook.Status;
import cn.hebiao.core.target.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which rules of a rulebook an indicator follows.
 *
 * @param rulebook the rulebook
 */
public record RuleChoice(Rulebook rulebook) {
  /** The name under which rulebooks keep the rule of the execution row. */
  private static final String FUNDS = "预算执行率行";

  /** The rules for an indicator by its name, those for its own section first; often none. */
  public List<IndicatorRule> indicator(IndicatorRow row) {
    List<IndicatorRule> named = named(row.name());
    List<IndicatorRule> exact =
        named.stream()
            .filter(rule -> fits(rule.level1(), row.level1()) && fits(rule.level2(), row.level2()))
            .toList();
    return exact.isEmpty() ? named : exact;
  }

  /** The rule for the execution row of the fund block. */
  public Optional<IndicatorRule> funds() {
    return named(FUNDS).stream().findFirst();
  }

  private List<IndicatorRule> named(String name) {
    String core = LabelText.core(name);
    return rulebook.indicators().stream()
        .filter(rule -> rule.status() != Status.OFF)
        .filter(rule -> rule.names().stream().anyMatch(n -> LabelText.core(n).equals(core)))
        .toList();
  }

  private static boolean fits(String ruled, String printed) {
    return ruled.isBlank() || LabelText.core(ruled).equals(LabelText.core(printed));
  }

  /** The rule for a pair of target and actual. */
  public Optional<CompletionRule> completion(IndicatorRow row, Measure measure) {
    String level2 = LabelText.normalise(row.level2());
    Situation situation = situation(measure);
    List<CompletionRule> fitting =
        rulebook.completion().stream().filter(rule -> rule.situation() == situation).toList();
    return fitting.stream()
        .filter(rule -> !rule.level2Words().isBlank())
        .filter(
            rule ->
                Arrays.stream(rule.level2Words().split("[|｜]"))
                    .map(LabelText::normalise)
                    .anyMatch(word -> !word.isEmpty() && level2.contains(word)))
        .findFirst()
        .or(() -> fitting.stream().filter(rule -> rule.level2Words().isBlank()).findFirst());
  }

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
}
