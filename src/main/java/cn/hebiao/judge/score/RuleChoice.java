package cn.hebiao.judge.score;

import cn.hebiao.judge.score.RulesByName.NamedRule;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.rules.rulebook.IndicatorRule;
import java.util.List;
import java.util.Optional;

/**
 * Which rules of a rulebook an indicator follows.
 *
 * @param rules all rules of the rulebook by name
 * @param applicability whether the premises of a rule are met
 * @param year the form's year
 * @param agency who fills the form
 */
public record RuleChoice(
    RulesByName rules, Applicability applicability, Optional<Integer> year, String agency) {

  /** The rules of a name that are in force, those first whose upper levels fit as well. */
  public List<IndicatorRule> named(IndicatorRow row) {
    List<NamedRule> named = inForce(LabelText.core(row.name()));
    if (named.isEmpty()) {
      return List.of();
    }
    String level1 = LabelText.core(row.level1());
    String level2 = LabelText.core(row.level2());
    List<NamedRule> exact = named.stream().filter(each -> each.under(level1, level2)).toList();
    return (exact.isEmpty() ? named : exact).stream().map(NamedRule::rule).toList();
  }

  /** The rules of a name that are in force. */
  public List<IndicatorRule> named(String name) {
    return inForce(name).stream().map(NamedRule::rule).toList();
  }

  private List<NamedRule> inForce(String name) {
    return rules.of(name).stream().filter(each -> each.rule().inForce(year, agency)).toList();
  }

  /** Those whose premises are met. */
  List<IndicatorRule> applicable(List<IndicatorRule> named, Facts facts) {
    return named.stream()
        .filter(rule -> applicability.obstacle(rule, facts, year).isEmpty())
        .toList();
  }

  /** The first premise that is not met, where none of the rules applies; empty if one does. */
  Optional<Grounds.Undecided> withheld(List<IndicatorRule> named, Facts facts) {
    return applicable(named, facts).isEmpty()
        ? named.stream()
            .findFirst()
            .flatMap(
                rule ->
                    applicability
                        .obstacle(rule, facts, year)
                        .map(
                            why ->
                                Grounds.Undecided.of(OpenCause.WITHHELD, rule.basis())
                                    .because(why)))
        : Optional.empty();
  }
}
