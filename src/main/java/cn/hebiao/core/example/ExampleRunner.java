package cn.hebiao.core.example;

import cn.hebiao.core.check.Judgement;
import cn.hebiao.core.formula.FormulaEngine;
import cn.hebiao.core.rulebook.BuiltIn;
import cn.hebiao.core.rulebook.IndicatorRule;
import cn.hebiao.core.rulebook.IndicatorRule.Method;
import cn.hebiao.core.rulebook.PairKind;
import cn.hebiao.core.rulebook.Rulebook;
import cn.hebiao.core.rulebook.Verdict;
import cn.hebiao.core.rulebook.WorkedExample;
import cn.hebiao.core.score.PointsByRule;
import cn.hebiao.core.score.Rounding;
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
    Figures figures = new Figures(example.figures());
    String subject = example.subject();
    return indicator(rulebook, subject, figures)
        .or(() -> check(rulebook, subject, figures))
        .or(() -> completion(rulebook, subject, figures));
  }

  private Optional<Answer> indicator(Rulebook rulebook, String subject, Figures figures) {
    return rulebook.indicators().stream()
        .filter(rule -> rule.id().equals(subject))
        .findFirst()
        .map(rule -> scored(rulebook, rule, weighed(rule, figures)));
  }

  private Answer scored(Rulebook rulebook, IndicatorRule rule, Figures figures) {
    if (rule.method() != Method.FORMULA || rule.score().isEmpty()) {
      return Answer.of(Verdict.MANUAL);
    }
    Optional<BigDecimal> weight = figures.value(WEIGHT);
    PointsByRule.Result result = points(rulebook).of(rule, weight, figures);
    return result.points().map(Answer::of).orElseGet(() -> missing(rule, figures, weight, result));
  }

  private static Answer missing(
      IndicatorRule rule, Figures given, Optional<BigDecimal> weight, PointsByRule.Result result) {
    boolean figures = result.obstacle().filter(why -> !why.missing().isEmpty()).isPresent();
    return switch (rule.whenMissing()) {
      case MANUAL ->
          figures
              ? Answer.of(Verdict.MANUAL, Verdict.NOT_EVALUABLE)
              : Answer.of(Verdict.NOT_EVALUABLE, Verdict.MANUAL);
      case ZERO -> Answer.of(BigDecimal.ZERO);
      case NOT_APPLICABLE -> new Answer(weight, List.of(Verdict.NOT_APPLICABLE));
      case LEFT_OUT -> Answer.of(Verdict.NOT_APPLICABLE);
      case SELF ->
          given
              .value(BuiltIn.SELF_SCORE.chinese())
              .map(self -> Answer.of(weight.map(self::min).orElse(self).max(BigDecimal.ZERO)))
              .orElse(Answer.of(Verdict.NOT_EVALUABLE, Verdict.MANUAL));
    };
  }

  /** The figures with the rule's weight, unless the example gives one. */
  private static Figures weighed(IndicatorRule rule, Figures figures) {
    return figures.value(WEIGHT).isPresent() ? figures : figures.with(WEIGHT, rule.weight());
  }

  private Optional<Answer> completion(Rulebook rulebook, String subject, Figures figures) {
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
                                ? Answer.of(Verdict.NOT_EVALUABLE, Verdict.MANUAL)
                                : Answer.of(Verdict.MANUAL)));
  }

  private PointsByRule points(Rulebook rulebook) {
    return new PointsByRule(engine, new Rounding(rulebook.parameters().scoreDigits()));
  }

  private Optional<Answer> check(Rulebook rulebook, String subject, Figures figures) {
    return rulebook.checks().stream()
        .filter(check -> check.id().equals(subject))
        .findFirst()
        .map(check -> Answer.of(Judgement.of(check, engine, figures, () -> figures).verdict()));
  }
}
