package cn.hebiao.core.rulebook.example;

import cn.hebiao.core.formula.FormulaEngine;
import cn.hebiao.core.rulebook.BuiltIn;
import cn.hebiao.core.rulebook.IndicatorRule;
import cn.hebiao.core.rulebook.PairKind;
import cn.hebiao.core.rulebook.Rulebook;
import cn.hebiao.core.rulebook.WorkedExample;
import java.util.List;
import java.util.Optional;

/** Runs worked examples; the rulebook must already be completed by the national one. */
public final class ExampleRunner {
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
        .map(rule -> scoring(rulebook, weighed(rule, figures)).indicator(rule));
  }

  /** The figures with the rule's weight, unless the example gives one. */
  private static Figures weighed(IndicatorRule rule, Figures figures) {
    String weight = BuiltIn.WEIGHT.chinese();
    return figures.value(weight).isPresent() ? figures : figures.with(weight, rule.weight());
  }

  private Optional<Answer> completion(Rulebook rulebook, String subject, Figures figures) {
    return PairKind.of(subject)
        .flatMap(rulebook::completionRule)
        .map(rule -> scoring(rulebook, figures).byFormula(rule.score()));
  }

  private Scoring scoring(Rulebook rulebook, Figures figures) {
    return new Scoring(engine, figures, rulebook.parameters().scoreDigits());
  }

  private Optional<Answer> check(Rulebook rulebook, String subject, Figures figures) {
    return rulebook.checks().stream()
        .filter(check -> check.id().equals(subject))
        .findFirst()
        .map(check -> Answer.of(new Checking(engine, figures).verdict(check)));
  }
}
