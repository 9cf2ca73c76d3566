package cn.hebiao.judge.score;

import cn.hebiao.read.fact.UsedFigures;
import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.formula.data.Evaluation;
import cn.hebiao.rules.rulebook.BuiltIn;

/**
 * A formula as it was worked out.
 *
 * @param formula the formula
 * @param figures the figures put in
 * @param result what came of it, not yet rounded
 */
public record Calculation(Formula formula, UsedFigures figures, Evaluation result) {
  /** The same where a figure of the row is not known. */
  public Calculation without(BuiltIn figure) {
    String name = figure.chinese();
    return formula.names().contains(name)
        ? new Calculation(formula, figures.without(name), Evaluation.missing(name, ""))
        : this;
  }
}
