package cn.hebiao.adapter.formula;

import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.formula.FormulaEngine;
import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.formula.data.Evaluation;
import cn.hebiao.rules.formula.expr.Expr;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Evaluates formulas with exp4j. Compiled arithmetic is kept for every expression seen, so an
 * engine should live as long as its rulebook. May be shared between threads.
 */
public final class Exp4jFormulaEngine implements FormulaEngine {
  private final Map<Expr, Arithmetic> compiled = new ConcurrentHashMap<>();

  @Override
  public Evaluation evaluate(Formula formula, Bindings bindings) {
    return new FormulaEvaluation(bindings, this::arithmetic).evaluate(formula.expr()).snapped();
  }

  private Arithmetic arithmetic(Expr expr) {
    return compiled.computeIfAbsent(expr, Arithmetic::new);
  }
}
