package cn.hebiao.rules.formula.expr;

import cn.hebiao.rules.formula.data.Evaluation;
import java.util.List;

/** A function that decides itself which arguments are evaluated, or that takes whole columns. */
public non-sealed interface LazyFunction extends FormulaFunction {
  /** The result, evaluating what it needs. */
  Evaluation evaluate(List<Expr> args, Evaluator evaluator);

  @Override
  default <R> R accept(Call call, ExprVisitor<R> visitor) {
    return visitor.lazyCall(call, this);
  }
}
