package cn.hebiao.rules.formula.expr;

import cn.hebiao.model.value.Interval;
import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.formula.data.Evaluation;
import cn.hebiao.rules.formula.data.Span;
import java.math.BigDecimal;
import java.util.List;

/** A function of numbers that needs all its arguments. */
public non-sealed interface StrictFunction extends FormulaFunction {
  /** The result for these numbers, which still carry the dust of binary arithmetic. */
  Evaluation apply(List<BigDecimal> args);

  /** All results for numbers out of these intervals. */
  Span range(List<Interval> args);

  @Override
  default Span span(List<Expr> args, Bindings bindings) {
    return Span.ofNumbers(args.stream().map(arg -> arg.span(bindings)).toList(), this::range);
  }

  @Override
  default <R> R accept(Call call, ExprVisitor<R> visitor) {
    return visitor.strictCall(call, this);
  }
}
