package cn.hebiao.rules.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rulebook: one indicator system, as a finance bureau keeps it in one Excel workbook.
 *
 * @param name what users call it, unique among the rulebooks in use
 * @param scope which forms it is for
 * @param labels accepted spellings of labels, own ones first, then the national ones
 * @param items figures to be looked up on the forms
 * @param indicators how fixed indicators are scored
 * @param completion how indicators with a target are scored when no rule of their own exists
 * @param checks figures that must agree
 * @param grades the grade lines, best first
 * @param caps limits on the total score
 * @param parameters thresholds by name
 * @param settings severity and status of the general checks, by finding code
 * @param examples worked examples, run as tests
 */
public record Rulebook(
    String name,
    Scope scope,
    Labels labels,
    List<DataItem> items,
    List<IndicatorRule> indicators,
    List<CompletionRule> completion,
    List<CrossCheck> checks,
    GradeScale grades,
    List<Cap> caps,
    Parameters parameters,
    Map<String, CheckSetting> settings,
    List<WorkedExample> examples) {
  public Rulebook {
    items = List.copyOf(items);
    indicators = List.copyOf(indicators);
    completion = List.copyOf(completion);
    checks = List.copyOf(checks);
    caps = List.copyOf(caps);
    settings = Map.copyOf(settings);
    examples = List.copyOf(examples);
  }

  /**
   * This rulebook completed by the national one: its labels behind ours, its parameters and
   * settings where we have none of that name, its completion rules behind ours, its grades if we
   * have none.
   */
  public Rulebook over(Rulebook national) {
    return new Rulebook(
        name,
        scope,
        labels.and(national.labels),
        items,
        indicators,
        joined(completion, national.completion),
        checks,
        grades.grades().isEmpty() ? national.grades : grades,
        caps,
        parameters.over(national.parameters),
        both(national.settings, settings),
        examples);
  }

  private static <T> List<T> joined(List<T> first, List<T> behind) {
    List<T> all = new ArrayList<>(first);
    all.addAll(behind);
    return all;
  }

  private static <K, V> Map<K, V> both(Map<K, V> under, Map<K, V> over) {
    Map<K, V> both = new HashMap<>(under);
    both.putAll(over);
    return both;
  }

  /** The rule for a pair of target and actual. */
  public Optional<CompletionRule> completionRule(PairKind kind) {
    return CompletionRule.choose(completion, kind);
  }
}
