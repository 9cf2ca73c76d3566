package cn.hebiao.author.example;

import cn.hebiao.judge.score.PointRounding;
import cn.hebiao.judge.score.PointsByRule;
import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.formula.FormulaEngine;
import cn.hebiao.rules.formula.expr.Expr;
import cn.hebiao.rules.rulebook.BuiltIn;
import cn.hebiao.rules.rulebook.Cap;
import cn.hebiao.rules.rulebook.CompletionRule;
import cn.hebiao.rules.rulebook.CompletionRule.Situation;
import cn.hebiao.rules.rulebook.IndicatorRule;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.rules.rulebook.Status;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tries every rule of a rulebook just below, at and just above each of its thresholds. */
public final class EdgeRunner {
  private static final String WEIGHT = BuiltIn.WEIGHT.chinese();
  private static final String SELF = BuiltIn.SELF_SCORE.chinese();
  private static final BigDecimal USUAL_WEIGHT = BigDecimal.TEN;

  /** What figures are while another one grows: round, and so large that a step of 1 is small. */
  private static final BigDecimal USUAL = new BigDecimal(10000);

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final FormulaEngine engine;

  /**
   * @param engine evaluates the rules
   */
  public EdgeRunner(FormulaEngine engine) {
    this.engine = engine;
  }

  /** The courses of all rules in force; rules without a threshold have none. */
  public List<ThresholdSweep> run(Rulebook rulebook) {
    PointsByRule byRule =
        new PointsByRule(engine, new PointRounding(rulebook.parameters().scoreDigits()));
    List<ThresholdSweep> courses = new ArrayList<>();
    for (IndicatorRule rule : rulebook.indicators()) {
      if (rule.status() != Status.OFF && rule.score().isPresent()) {
        courses.addAll(indicator(rule, byRule));
      }
    }
    rulebook.completion().forEach(rule -> courses.addAll(completion(rule, byRule)));
    rulebook.caps().forEach(cap -> courses.addAll(cap(cap)));
    return courses;
  }

  private List<ThresholdSweep> indicator(IndicatorRule rule, PointsByRule byRule) {
    Formula score = rule.score().orElseThrow();
    BigDecimal weight = rule.weight().orElse(USUAL_WEIGHT);
    Map<String, BigDecimal> usual = usual(score);
    usual.put(BuiltIn.RATIO.chinese(), BigDecimal.ONE);
    usual.put(WEIGHT, weight);
    usual.put(SELF, weight);
    return courses(
        rule.id(),
        rule.names().isEmpty() ? "" : rule.names().get(0),
        score,
        usual,
        figures -> byRule.of(score, Optional.of(weight), figures).points());
  }

  private List<ThresholdSweep> completion(CompletionRule rule, PointsByRule byRule) {
    return rule.score()
        .map(
            score -> {
              Map<String, BigDecimal> usual = new LinkedHashMap<>();
              boolean zero = rule.situation() == Situation.ZERO;
              usual.put(BuiltIn.ACTUAL.chinese(), HUNDRED);
              usual.put(BuiltIn.TARGET.chinese(), zero ? BigDecimal.ZERO : HUNDRED);
              usual.put(WEIGHT, USUAL_WEIGHT);
              return courses(
                  rule.situation().chinese(),
                  rule.level2Words(),
                  score,
                  usual,
                  figures -> byRule.of(score, Optional.of(USUAL_WEIGHT), figures).points());
            })
        .orElse(List.of());
  }

  private List<ThresholdSweep> cap(Cap cap) {
    return courses(
        cap.condition().text(),
        cap.basis(),
        cap.condition(),
        usual(cap.condition()),
        figures ->
            engine
                .evaluate(cap.condition(), figures)
                .holds()
                .filter(holds -> holds)
                .map(holds -> cap.highest()));
  }

  private static Map<String, BigDecimal> usual(Formula formula) {
    Map<String, BigDecimal> usual = new LinkedHashMap<>();
    for (String name : formula.names()) {
      usual.put(name, name.equals(BuiltIn.RATE.chinese()) ? BigDecimal.ONE : USUAL);
    }
    return usual;
  }

  private List<ThresholdSweep> courses(
      String subject,
      String name,
      Formula formula,
      Map<String, BigDecimal> usual,
      Function<ExampleFigures, Optional<BigDecimal>> points) {
    Map<String, Set<BigDecimal>> values = new LinkedHashMap<>();
    List<Expr> turns =
        formula.expr().turns().stream().filter(e -> !e.names().isEmpty()).distinct().toList();
    for (Expr kink : turns) {
      growing(kink)
          .ifPresent(
              figure ->
                  zero(kink, figure, usual)
                      .ifPresent(
                          at ->
                              values
                                  .computeIfAbsent(figure, f -> new TreeSet<>())
                                  .addAll(around(figure, at))));
    }
    List<ThresholdSweep> courses = new ArrayList<>();
    values.forEach(
        (figure, all) ->
            courses.add(
                new ThresholdSweep(
                    subject,
                    name,
                    figure,
                    all.stream()
                        .map(
                            value ->
                                new ThresholdSweep.SweepStep(
                                    value,
                                    points.apply(
                                        new ExampleFigures(usual)
                                            .with(figure, Optional.of(value)))))
                        .toList())));
    return courses;
  }

  /** The figure that is let grow: the ratio, else the first that is not fixed by the rulebook. */
  private static Optional<String> growing(Expr kink) {
    return kink.names().stream()
        .filter(name -> !Set.of(WEIGHT, SELF, BuiltIn.TARGET.chinese()).contains(name))
        .min(java.util.Comparator.comparing(name -> !name.equals(BuiltIn.RATIO.chinese())));
  }

  private static List<BigDecimal> around(String figure, BigDecimal at) {
    boolean ratio = figure.equals(BuiltIn.RATIO.chinese()) || figure.equals(BuiltIn.RATE.chinese());
    BigDecimal step =
        ratio
            ? new BigDecimal("0.0001")
            : at.abs().compareTo(HUNDRED) < 0 ? new BigDecimal("0.01") : BigDecimal.ONE;
    return Stream.of(at.subtract(step), at, at.add(step))
        .filter(value -> value.signum() >= 0)
        .map(EdgeRunner::plain)
        .toList();
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  /** Where a difference that grows evenly with a figure is zero; empty where it does not. */
  private Optional<BigDecimal> zero(Expr kink, String figure, Map<String, BigDecimal> usual) {
    Formula difference = Formula.of(kink);
    Function<BigDecimal, Optional<BigDecimal>> at =
        value ->
            engine
                .evaluate(difference, new ExampleFigures(usual).with(figure, Optional.of(value)))
                .number();
    Optional<BigDecimal> one = at.apply(BigDecimal.ONE);
    Optional<BigDecimal> two = at.apply(BigDecimal.valueOf(2));
    if (one.isEmpty() || two.isEmpty() || one.get().compareTo(two.get()) == 0) {
      return Optional.empty();
    }
    BigDecimal slope = two.get().subtract(one.get());
    BigDecimal zero = BigDecimal.ONE.subtract(one.get().divide(slope, MathContext.DECIMAL64));
    BigDecimal rounded = plain(zero.setScale(6, RoundingMode.HALF_EVEN));
    return at.apply(rounded)
        .filter(rest -> rest.abs().compareTo(slope.abs().movePointLeft(4)) <= 0)
        .map(rest -> rounded);
  }
}
