package cn.hebiao.tell.explain;

import cn.hebiao.rules.rulebook.BuiltIn;
import cn.hebiao.rules.rulebook.CompletionRule;
import cn.hebiao.rules.rulebook.IndicatorRule;
import cn.hebiao.rules.rulebook.IndicatorRule.Method;
import cn.hebiao.rules.rulebook.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How rules arrive at points.
 *
 * @param steps the formulas in the order they are reckoned
 * @param sources the cells they rest on
 */
record Reckoning(List<Step> steps, List<FigureSource> sources) {
  /** Nothing is reckoned. */
  static final Reckoning NONE = new Reckoning(List.of(), List.of());

  private static final String SCORE = Role.SCORE.chinese();

  /** By the rules of an indicator: one for the whole, or one for each criterion. */
  static Reckoning of(List<IndicatorRule> rules, RuleFigures figures) {
    List<Step> steps = new ArrayList<>();
    Set<FigureSource> sources = new LinkedHashSet<>();
    rules.stream()
        .filter(rule -> rule.method() == Method.FORMULA)
        .forEach(rule -> add(rule, figures, steps, sources));
    return new Reckoning(steps, List.copyOf(sources));
  }

  private static void add(
      IndicatorRule rule, RuleFigures figures, List<Step> steps, Set<FigureSource> sources) {
    Map<String, BigDecimal> own = new LinkedHashMap<>(figures.own());
    rule.weight()
        .filter(weight -> rule.criterion() > 0)
        .ifPresent(weight -> own.put(BuiltIn.WEIGHT.chinese(), weight));
    rule.ratio()
        .ifPresent(
            ratio -> {
              String name = rule.ratioName().isBlank() ? BuiltIn.RATIO.chinese() : rule.ratioName();
              steps.add(figures.rate(name, ratio));
              sources.addAll(figures.sources(ratio.names()));
              Optional<BigDecimal> value = figures.number(ratio);
              value.ifPresent(number -> own.put(BuiltIn.RATIO.chinese(), number));
            });
    RuleFigures all = new RuleFigures(figures.engine(), figures.facts(), own, figures.places());
    rule.score()
        .ifPresent(
            score -> {
              steps.add(all.points(SCORE, score));
              sources.addAll(all.sources(score.names()));
            });
  }

  /** By target and actual. */
  static Reckoning of(CompletionRule rule, RuleFigures figures) {
    return rule.score()
        .map(
            score ->
                new Reckoning(
                    List.of(figures.points(SCORE, score)), figures.sources(score.names())))
        .orElse(NONE);
  }
}
