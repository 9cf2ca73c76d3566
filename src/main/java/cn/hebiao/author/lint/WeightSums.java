package cn.hebiao.author.lint;

import cn.hebiao.model.value.Written;
import cn.hebiao.rules.rulebook.IndicatorRule;
import cn.hebiao.rules.rulebook.Status;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Weights of the indicators that do not add up to the whole, and of criteria to their indicator.
 */
final class WeightSums implements LintCheck {
  private static final String TOTAL = "总分";
  private static final String COLUMN = "分值";

  @Override
  public void look(InspectedRulebook rulebook) {
    List<IndicatorRule> active =
        rulebook.own().indicators().stream().filter(rule -> rule.status() != Status.OFF).toList();
    Map<List<String>, List<IndicatorRule>> groups =
        active.stream()
            .collect(
                Collectors.groupingBy(
                    WeightSums::identity, LinkedHashMap::new, Collectors.toList()));
    groups.values().forEach(group -> criteria(group, rulebook));
    List<Optional<BigDecimal>> weights = groups.values().stream().map(WeightSums::weight).toList();
    Optional<BigDecimal> total = rulebook.used().parameters().value(TOTAL);
    if (groups.size() < 2 || total.isEmpty() || weights.contains(Optional.<BigDecimal>empty())) {
      return;
    }
    BigDecimal sum = weights.stream().map(Optional::get).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(total.get()) != 0) {
      rulebook.doubt(
          DoubtKind.WEIGHT_TOTAL,
          active.get(0),
          COLUMN,
          "sum",
          Written.plain(sum),
          "total",
          Written.plain(total.get()),
          "count",
          String.valueOf(groups.size()));
    }
  }

  static List<String> identity(IndicatorRule rule) {
    return List.of(rule.level1(), rule.level2(), rule.names().isEmpty() ? "" : rule.names().get(0));
  }

  private static Optional<BigDecimal> weight(List<IndicatorRule> group) {
    List<IndicatorRule> whole = group.stream().filter(rule -> rule.criterion() == 0).toList();
    return sum(whole.isEmpty() ? group : whole);
  }

  private static void criteria(List<IndicatorRule> group, InspectedRulebook rulebook) {
    Optional<IndicatorRule> whole = whole(group);
    Optional<BigDecimal> sum = sum(criteria(group));
    Optional<BigDecimal> weight = whole.flatMap(IndicatorRule::weight);
    if (sum.isPresent() && weight.filter(w -> w.compareTo(sum.get()) != 0).isPresent()) {
      rulebook.doubt(
          DoubtKind.CRITERIA_WEIGHTS,
          whole.get(),
          COLUMN,
          "name",
          whole.get().names().get(0),
          "sum",
          Written.plain(sum.get()),
          "weight",
          Written.plain(weight.get()));
    }
  }

  private static Optional<IndicatorRule> whole(List<IndicatorRule> group) {
    return group.stream().filter(rule -> rule.criterion() == 0).findFirst();
  }

  private static List<IndicatorRule> criteria(List<IndicatorRule> group) {
    return group.stream().filter(rule -> rule.criterion() > 0).toList();
  }

  private static Optional<BigDecimal> sum(List<IndicatorRule> criteria) {
    return criteria.stream().allMatch(rule -> rule.weight().isPresent())
        ? criteria.stream().map(rule -> rule.weight().get()).reduce(BigDecimal::add)
        : Optional.empty();
  }
}
