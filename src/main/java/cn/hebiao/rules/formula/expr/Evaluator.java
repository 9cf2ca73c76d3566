package cn.hebiao.rules.formula.expr;

import cn.hebiao.rules.formula.data.Binding;
import cn.hebiao.rules.formula.data.Evaluation;

/** What a lazy function may ask of the engine during one evaluation. */
public interface Evaluator {
  /** The result of an argument, not snapped yet. */
  Evaluation evaluate(Expr expr);

  /** The figure or figures of a name. */
  Binding lookup(Name name);
}
