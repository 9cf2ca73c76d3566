package cn.hebiao.author.lint;

import cn.hebiao.rules.rulebook.CompletionRule;
import cn.hebiao.rules.rulebook.CompletionRule.Situation;
import cn.hebiao.rules.rulebook.IndicatorRule;
import cn.hebiao.rules.rulebook.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules of which only the first can ever be used. */
final class RepeatedRules implements LintCheck {
  @Override
  public void look(InspectedRulebook rulebook) {
    indicators(rulebook);
    completion(rulebook);
  }

  private static void indicators(InspectedRulebook rulebook) {
    Map<String, IndicatorRule> first = new HashMap<>();
    for (IndicatorRule rule : rulebook.own().indicators()) {
      if (rule.status() == Status.OFF) {
        continue;
      }
      for (String name : rule.names()) {
        String key = String.join("/", rule.level1(), rule.level2(), name, "" + rule.criterion());
        IndicatorRule before = first.putIfAbsent(key, rule);
        if (before != null && before != rule) {
          rulebook.doubt(
              DoubtKind.INDICATOR_TWICE, rule, "三级指标", "name", name, "first", before.id());
        }
      }
    }
  }

  private static void completion(InspectedRulebook rulebook) {
    List<CompletionRule> rules = rulebook.own().completion();
    for (int i = 0; i < rules.size(); i++) {
      CompletionRule rule = rules.get(i);
      boolean again =
          rules.subList(0, i).stream()
              .anyMatch(
                  other ->
                      other.situation() == rule.situation()
                          && other.level2Words().equals(rule.level2Words()));
      if (again) {
        rulebook.doubt(
            DoubtKind.COMPLETION_TWICE, rule, "情形", "situation", rule.situation().chinese());
      }
    }
    if (!rules.isEmpty()) {
      for (Situation situation : Situation.values()) {
        boolean covered =
            !situation.wider().isEmpty()
                || rulebook.used().completion().stream()
                    .anyMatch(rule -> rule.general() && rule.situation() == situation);
        if (!covered) {
          rulebook.doubt(
              DoubtKind.COMPLETION_MISSING, rules.get(0), "情形", "situation", situation.chinese());
        }
      }
    }
  }
}
