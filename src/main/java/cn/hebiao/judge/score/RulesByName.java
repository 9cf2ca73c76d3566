package cn.hebiao.judge.score;

import cn.hebiao.read.form.LabelText;
import cn.hebiao.read.form.Wildcard;
import cn.hebiao.rules.rulebook.IndicatorRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of a rulebook by the names of their indicators, as names are compared. A name with
 * {@code *} in it is for what each agency names itself, such as 重点工作1-….
 */
public final class RulesByName {
  private static final String ANY = "*";
  private final Map<String, List<NamedRule>> rules = new HashMap<>();
  private final Map<String, Wildcard> patterns = new LinkedHashMap<>();

  public RulesByName(List<IndicatorRule> all) {
    for (IndicatorRule rule : all) {
      NamedRule named =
          new NamedRule(rule, LabelText.core(rule.level1()), LabelText.core(rule.level2()));
      Set<String> names = new LinkedHashSet<>();
      rule.names().forEach(name -> names.add(LabelText.core(name)));
      names.forEach(name -> rules.computeIfAbsent(name, n -> new ArrayList<>()).add(named));
      names.stream()
          .filter(name -> name.contains(ANY))
          .forEach(name -> patterns.put(name, new Wildcard(name)));
    }
  }

  /**
   * A rule with the upper levels that it is for.
   *
   * @param rule the rule
   * @param level1 level-one name to be compared
   * @param level2 level-two name to be compared
   */
  public record NamedRule(IndicatorRule rule, String level1, String level2) {
    /** Whether the rule is for indicators under a level-one name. */
    public boolean under(String name) {
      return rule.level1().isBlank() || level1.equals(name);
    }

    boolean under(String name1, String name2) {
      return under(name1) && (rule.level2().isBlank() || level2.equals(name2));
    }
  }

  /** The rules of a name, in the order of the rulebook; a name spelt out comes before a pattern. */
  public List<NamedRule> of(String name) {
    List<NamedRule> spelt = rules.getOrDefault(name, List.of());
    return spelt.isEmpty()
        ? patterns.entrySet().stream()
            .filter(pattern -> pattern.getValue().matches(name))
            .findFirst()
            .map(pattern -> rules.get(pattern.getKey()))
            .orElse(List.of())
        : spelt;
  }
}
