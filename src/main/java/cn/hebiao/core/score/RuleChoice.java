package cn.hebiao.core.score;

import cn.hebiao.core.fact.Facts;
import cn.hebiao.core.finding.Message;
import cn.hebiao.core.form.IndicatorRow;
import cn.hebiao.core.form.LabelText;
import cn.hebiao.core.rulebook.IndicatorRule;
import java.util.List;
import java.util.Optional;

/**
 * Which rules of a rulebook an indicator follows.
 *
 * @param rules all rules of the rulebook
 * @param applicability whether the premises of a rule are met
 * @param year the form's year
 */
record RuleChoice(List<IndicatorRule> rules, Applicability applicability, Optional<Integer> year) {

  /** The rules of a name that are in force, those first whose upper levels fit as well. */
  List<IndicatorRule> named(IndicatorRow row) {
    List<IndicatorRule> named = named(LabelText.core(row.name()));
    List<IndicatorRule> exact =
        named.stream()
            .filter(rule -> fits(rule.level1(), row.level1()) && fits(rule.level2(), row.level2()))
            .toList();
    return exact.isEmpty() ? named : exact;
  }

  /** The rules of a name that are in force. */
  List<IndicatorRule> named(String name) {
    return rules.stream()
        .filter(rule -> rule.inForce(year))
        .filter(rule -> rule.names().stream().anyMatch(n -> LabelText.core(n).equals(name)))
        .toList();
  }

  /** Those whose premises are met. */
  List<IndicatorRule> applicable(List<IndicatorRule> named, Facts facts) {
    return named.stream()
        .filter(rule -> applicability.obstacle(rule, facts, year).isEmpty())
        .toList();
  }

  /** That none of the rules applies, with the premise that is not met; empty if one does. */
  Optional<Verdict> noneApplies(List<IndicatorRule> named, Facts facts) {
    return applicable(named, facts).isEmpty()
        ? named.stream()
            .findFirst()
            .flatMap(
                rule -> applicability.obstacle(rule, facts, year).map(why -> withheld(rule, why)))
        : Optional.empty();
  }

  private static Verdict withheld(IndicatorRule rule, Message why) {
    return Verdict.manual(
        rule.basis(),
        new Message("score.withheld", why.args())
            .with("because", "@" + why.key())
            .with("basis", Sentence.open(rule.basis())));
  }

  private static boolean fits(String ruled, String printed) {
    return ruled.isBlank() || LabelText.core(ruled).equals(LabelText.core(printed));
  }
}
