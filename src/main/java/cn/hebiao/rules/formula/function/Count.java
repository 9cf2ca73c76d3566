package cn.hebiao.rules.formula.function;

import cn.hebiao.model.value.Interval;
import cn.hebiao.rules.formula.data.Binding;
import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.formula.data.Evaluation;
import cn.hebiao.rules.formula.data.Span;
import cn.hebiao.rules.formula.expr.ArgumentFault;
import cn.hebiao.rules.formula.expr.Arity;
import cn.hebiao.rules.formula.expr.Evaluator;
import cn.hebiao.rules.formula.expr.Expr;
import cn.hebiao.rules.formula.expr.LazyFunction;
import cn.hebiao.rules.formula.expr.Name;
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
