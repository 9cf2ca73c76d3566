package cn.hebiao.core.formula.function;

import cn.hebiao.core.formula.data.Binding;
import cn.hebiao.core.formula.data.Bindings;
import cn.hebiao.core.formula.data.Evaluation;
import cn.hebiao.core.formula.data.Span;
import cn.hebiao.core.formula.expr.ArgumentFault;
import cn.hebiao.core.formula.expr.Arity;
import cn.hebiao.core.formula.expr.Evaluator;
import cn.hebiao.core.formula.expr.Expr;
import cn.hebiao.core.formula.expr.LazyFunction;
import cn.hebiao.core.formula.expr.Name;
import cn.hebiao.core.value.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** COUNT(name, …): how many figures there are; a missing one is not counted. */
final class Count implements LazyFunction {
  @Override
  public List<String> names() {
    return List.of("COUNT", "个数");
  }

  @Override
  public Arity arity() {
    return Arity.atLeast(1);
  }

  @Override
  public Optional<ArgumentFault> fault(List<Expr> args) {
    return ArgumentFault.unlessNames(args);
  }

  @Override
  public Evaluation evaluate(List<Expr> args, Evaluator evaluator) {
    return new Evaluation.Value(count(args, evaluator::lookup));
  }

  @Override
  public Span span(List<Expr> args, Bindings bindings) {
    BigDecimal count = count(args, name -> bindings.lookup(name.text()));
    return new Span.Numbers(Interval.point(count));
  }

  private static BigDecimal count(List<Expr> args, Function<Name, Binding> lookup) {
    int count = 0;
    for (Expr arg : args) {
      Binding binding = lookup.apply(arg.asName().orElseThrow());
      count += binding.fold(scalar -> 1, vector -> vector.items().size(), missing -> 0);
    }
    return BigDecimal.valueOf(count);
  }

  @Override
  public boolean needsAllNames() {
    return false;
  }
}
