package cn.hebiao.core.formula.function;

import cn.hebiao.core.formula.data.Bindings;
import cn.hebiao.core.formula.data.Evaluation;
import cn.hebiao.core.formula.data.Span;
import cn.hebiao.core.formula.expr.ArgumentFault;
import cn.hebiao.core.formula.expr.Arity;
import cn.hebiao.core.formula.expr.Evaluator;
import cn.hebiao.core.formula.expr.Expr;
import cn.hebiao.core.formula.expr.Kind;
import cn.hebiao.core.formula.expr.LazyFunction;
import java.util.List;
import java.util.Optional;

/** NOT(condition): holds when the condition fails. */
final class Not implements LazyFunction {
  @Override
  public List<String> names() {
    return List.of("NOT", "非");
  }

  @Override
  public Arity arity() {
    return Arity.exactly(1);
  }

  @Override
  public Kind kind(List<Expr> args) {
    return Kind.TRUTH;
  }

  @Override
  public Optional<ArgumentFault> fault(List<Expr> args) {
    return ArgumentFault.unlessAll(Kind.TRUTH, args);
  }

  @Override
  public Evaluation evaluate(List<Expr> args, Evaluator evaluator) {
    Evaluation condition = evaluator.evaluate(args.get(0));
    return condition
        .holds()
        .<Evaluation>map(holds -> new Evaluation.Truth(!holds))
        .orElse(condition);
  }

  @Override
  public Span span(List<Expr> args, Bindings bindings) {
    Span condition = args.get(0).span(bindings);
    return condition.fold(
        numbers -> condition,
        truths -> new Span.Truths(truths.mayFail(), truths.mayHold()),
        unknown -> condition);
  }
}
