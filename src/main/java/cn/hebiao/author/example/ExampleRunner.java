package cn.hebiao.author.example;

import cn.hebiao.judge.check.cross.CheckJudgement;
import cn.hebiao.judge.score.PointRounding;
import cn.hebiao.judge.score.PointsByRule;
import cn.hebiao.rules.formula.FormulaEngine;
import cn.hebiao.rules.rulebook.BuiltIn;
import cn.hebiao.rules.rulebook.ExampleVerdict;
import cn.hebiao.rules.rulebook.IndicatorRule;
import cn.hebiao.rules.rulebook.IndicatorRule.Method;
import cn.hebiao.rules.rulebook.PairKind;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.rules.rulebook.WorkedExample;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Runs worked examples; the rulebook must already be completed by the national one. */
public final class ExampleRunner {
  private static final String WEIGHT = BuiltIn.WEIGHT.chinese();

  private final FormulaEngine engine;

  /**
   * @param engine evaluates the rules
   */
  public ExampleRunner(FormulaEngine engine) {
    this.engine = engine;
  }

  /** A result for every example of the rulebook, in its order. */
  public List<ExampleResult> run(Rulebook rulebook) {
    return rulebook.examples().stream()
        .map(example -> ExampleResult.of(example, answer(rulebook, example)))
        .toList();
  }

  private Optional<RuleAnswer> answer(Rulebook rulebook, WorkedExample example) {
    ExampleFigures figures = new ExampleFigures(example.figures(), example.columns());
    String subject = example.subject();
    return indicator(rulebook, subject, figures)
        .or(() -> check(rulebook, subject, figures))
        .or(() -> completion(rulebook, subject, figures));
  }

  private Optional<RuleAnswer> indicator(
      Rulebook rulebook, String subject, ExampleFigures figures) {
    return rulebook.indicators().stream()
        .filter(rule -> rule.id().equals(subject))
        .findFirst()
        .map(rule -> scored(rulebook, rule, weighed(rule, figures)));
  }

  private RuleAnswer scored(Rulebook rulebook, IndicatorRule rule, ExampleFigures figures) {
    if (rule.method() != Method.FORMULA || rule.score().isEmpty()) {
      return byPerson(rule, figures);
    }
    Optional<BigDecimal> weight = figures.value(WEIGHT);
    PointsByRule.RulePoints result = points(rulebook).of(rule, weight, figures);
    return result
        .points()
        .map(RuleAnswer::of)
        .orElseGet(() -> missing(rule, figures, weight, result));
  }

  /** A person decides, within what the standard allows. */
  private static RuleAnswer byPerson(IndicatorRule rule, ExampleFigures figures) {
    return RuleAnswer.of(
        isAllowed(rule, figures) ? ExampleVerdict.MANUAL : ExampleVerdict.NOT_ALLOWED);
  }

  private static boolean isAllowed(IndicatorRule rule, ExampleFigures figures) {
    Optional<BigDecimal> self = figures.value(BuiltIn.SELF_SCORE.chinese());
    return figures
        .value(WEIGHT)
        .flatMap(rule.allowed()::of)
        .filter(points -> self.isPresent() && !points.contains(self.get()))
        .isEmpty();
  }

  private static RuleAnswer missing(
      IndicatorRule rule,
      ExampleFigures given,
      Optional<BigDecimal> weight,
      PointsByRule.RulePoints result) {
    boolean figures = result.obstacle().filter(why -> !why.missing().isEmpty()).isPresent();
    return switch (rule.whenMissing()) {
      case MANUAL ->
          !isAllowed(rule, given)
              ? RuleAnswer.of(ExampleVerdict.NOT_ALLOWED)
              : figures
                  ? RuleAnswer.of(ExampleVerdict.MANUAL, ExampleVerdict.NOT_EVALUABLE)
                  : RuleAnswer.of(ExampleVerdict.NOT_EVALUABLE, ExampleVerdict.MANUAL);
      case ZERO -> RuleAnswer.of(BigDecimal.ZERO);
      case NOT_APPLICABLE -> new RuleAnswer(weight, List.of(ExampleVerdict.NOT_APPLICABLE));
      case LEFT_OUT -> RuleAnswer.of(ExampleVerdict.NOT_APPLICABLE);
      case SELF ->
          given
              .value(BuiltIn.SELF_SCORE.chinese())
              .map(self -> RuleAnswer.of(weight.map(self::min).orElse(self).max(BigDecimal.ZERO)))
              .orElse(RuleAnswer.of(ExampleVerdict.NOT_EVALUABLE, ExampleVerdict.MANUAL));
    };
  }

  /** The figures with the rule's weight, unless the example gives one. */
  private static ExampleFigures weighed(IndicatorRule rule, ExampleFigures figures) {
    return figures.value(WEIGHT).isPresent() ? figures : figures.with(WEIGHT, rule.weight());
  }

  private Optional<RuleAnswer> completion(
      Rulebook rulebook, String subject, ExampleFigures figures) {
    return PairKind.of(subject)
        .flatMap(rulebook::completionRule)
        .map(
            rule ->
                rule.score()
                    .map(score -> points(rulebook).of(score, figures.value(WEIGHT), figures))
                    .flatMap(PointsByRule.RulePoints::points)
                    .map(RuleAnswer::of)
                    .orElseGet(
                        () ->
                            rule.score().isPresent()
                                ? RuleAnswer.of(ExampleVerdict.NOT_EVALUABLE, ExampleVerdict.MANUAL)
                                : RuleAnswer.of(ExampleVerdict.MANUAL)));
  }

  private PointsByRule points(Rulebook rulebook) {
    return new PointsByRule(engine, new PointRounding(rulebook.parameters().scoreDigits()));
  }

  private Optional<RuleAnswer> check(Rulebook rulebook, String subject, ExampleFigures figures) {
    return rulebook.checks().stream()
        .filter(check -> check.id().equals(subject))
        .findFirst()
        .map(
            check ->
                RuleAnswer.of(CheckJudgement.of(check, engine, figures, () -> figures).verdict()));
  }
}
