package cn.hebiao.rules.formula.function;

import cn.hebiao.model.value.Interval;
import cn.hebiao.rules.formula.data.Evaluation;
import cn.hebiao.rules.formula.data.Span;
import cn.hebiao.rules.formula.expr.Arity;
import cn.hebiao.rules.formula.expr.Expr;
import cn.hebiao.rules.formula.expr.StrictFunction;
import java.math.BigDecimal;
import java.util.List;

/** ABS(x): the number without its sign. */
final class Abs implements StrictFunction {
  @Override
  public List<String> names() {
    return List.of("ABS", "绝对值");
  }

  @Override
  public Arity arity() {
    return Arity.exactly(1);
  }

  @Override
  public List<Expr> turns(List<Expr> args) {
    return args;
  }

  @Override
  public Evaluation apply(List<BigDecimal> args) {
    return new Evaluation.Value(args.get(0).abs());
  }

  @Override
  public Span range(List<Interval> args) {
    return new Span.Numbers(args.get(0).abs());
  }
}
