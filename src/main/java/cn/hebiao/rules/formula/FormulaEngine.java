package cn.hebiao.rules.formula;

import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.formula.data.Evaluation;

/** Evaluates formulas. May be shared between threads. */
public interface FormulaEngine {
  /**
   * The result with the figures of one workbook. Numbers are snapped to 10 decimals but not rounded
   * otherwise; bad data ends as {@link Evaluation.NotEvaluable}, never as an exception.
   */
  Evaluation evaluate(Formula formula, Bindings bindings);
}
