package cn.hebiao.core.rulebook.example;

import cn.hebiao.core.formula.Formula;
import cn.hebiao.core.formula.FormulaEngine;
import cn.hebiao.core.formula.data.Evaluation;
import cn.hebiao.core.formula.data.Span;
import cn.hebiao.core.rulebook.CrossCheck;
import cn.hebiao.core.rulebook.Verdict;
import cn.hebiao.core.value.Interval;
import java.util.Optional;

/**
 * Evaluates a cross-check with the figures of an example.
 *
 * @param engine evaluates formulas
 * @param figures the figures
 */
record Checking(FormulaEngine engine, Figures figures) {

  Verdict verdict(CrossCheck check) {
    Optional<Evaluation> when = check.when().map(formula -> engine.evaluate(formula, figures));
    if (when.flatMap(Evaluation::obstacle).isPresent()) {
      return Verdict.NOT_EVALUABLE;
    }
    if (when.flatMap(Evaluation::holds).filter(holds -> !holds).isPresent()) {
      return Verdict.NOT_APPLICABLE;
    }
    return interval(check.left())
        .flatMap(
            left ->
                interval(check.right())
                    .map(right -> check.relation().holds(left, right, check.tolerance())))
        .map(holds -> holds ? Verdict.PASSED : Verdict.FAILED)
        .orElse(Verdict.NOT_EVALUABLE);
  }

  /** What a side may stand for; the bare result where the ranges of its figures give no bounds. */
  private Optional<Interval> interval(Formula side) {
    Span range = side.range(figures);
    return engine
        .evaluate(side, figures)
        .number()
        .map(number -> range.interval().orElseGet(() -> Interval.point(number)));
  }
}
