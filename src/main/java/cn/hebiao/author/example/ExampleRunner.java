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

  private Optional<Answer> answer(Rulebook rulebook, WorkedExample example) {
    ExampleFigures figures = new ExampleFigures(example.figures());
    String subject = example.subject();
    return indicator(rulebook, subject, figures)
        .or(() -> check(rulebook, subject, figures))
        .or(() -> completion(rulebook, subject, figures));
  }

  private Optional<Answer> indicator(Rulebook rulebook, String subject, ExampleFigures figures) {
    return rulebook.indicators().stream()
        .filter(rule -> rule.id().equals(subject))
        .findFirst()
        .map(rule -> scored(rulebook, rule, weighed(rule, figures)));
  }

  private Answer scored(Rulebook rulebook, IndicatorRule rule, ExampleFigures figures) {
    if (rule.method() != Method.FORMULA || rule.score().isEmpty()) {
      return Answer.of(ExampleVerdict.MANUAL);
    }
    Optional<BigDecimal> weight = figures.value(WEIGHT);
    PointsByRule.Result result = points(rulebook).of(rule, weight, figures);
    return result.points().map(Answer::of).orElseGet(() -> missing(rule, figures, weight, result));
  }

  private static Answer missing(
      IndicatorRule rule,
      ExampleFigures given,
      Optional<BigDecimal> weight,
      PointsByRule.Result result) {
    boolean figures = result.obstacle().filter(why -> !why.missing().isEmpty()).isPresent();
    return switch (rule.whenMissing()) {
      case MANUAL ->
          figures
              ? Answer.of(ExampleVerdict.MANUAL, ExampleVerdict.NOT_EVALUABLE)
              : Answer.of(ExampleVerdict.NOT_EVALUABLE, ExampleVerdict.MANUAL);
      case ZERO -> Answer.of(BigDecimal.ZERO);
      case NOT_APPLICABLE -> new Answer(weight, List.of(ExampleVerdict.NOT_APPLICABLE));
      case LEFT_OUT -> Answer.of(ExampleVerdict.NOT_APPLICABLE);
      case SELF ->
          given
              .value(BuiltIn.SELF_SCORE.chinese())
              .map(self -> Answer.of(weight.map(self::min).orElse(self).max(BigDecimal.ZERO)))
              .orElse(Answer.of(ExampleVerdict.NOT_EVALUABLE, ExampleVerdict.MANUAL));
    };
  }

  /** The figures with the rule's weight, unless the example gives one. */
  private static ExampleFigures weighed(IndicatorRule rule, ExampleFigures figures) {
    return figures.value(WEIGHT).isPresent() ? figures : figures.with(WEIGHT, rule.weight());
  }

  private Optional<Answer> completion(Rulebook rulebook, String subject, ExampleFigures figures) {
    return PairKind.of(subject)
        .flatMap(rulebook::completionRule)
        .map(
            rule ->
                rule.score()
                    .map(score -> points(rulebook).of(score, figures.value(WEIGHT), figures))
                    .flatMap(PointsByRule.Result::points)
                    .map(Answer::of)
                    .orElseGet(
                        () ->
                            rule.score().isPresent()
                                ? Answer.of(ExampleVerdict.NOT_EVALUABLE, ExampleVerdict.MANUAL)
                                : Answer.of(ExampleVerdict.MANUAL)));
  }

  private PointsByRule points(Rulebook rulebook) {
    return new PointsByRule(engine, new PointRounding(rulebook.parameters().scoreDigits()));
  }

  private Optional<Answer> check(Rulebook rulebook, String subject, ExampleFigures figures) {
    return rulebook.checks().stream()
        .filter(check -> check.id().equals(subject))
        .findFirst()
        .map(
            check -> Answer.of(CheckJudgement.of(check, engine, figures, () -> figures).verdict()));
  }
}
