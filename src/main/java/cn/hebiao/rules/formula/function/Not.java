package cn.hebiao.rules.formula.function;

import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.formula.data.Evaluation;
import cn.hebiao.rules.formula.data.Span;
import cn.hebiao.rules.formula.expr.ArgumentFault;
import cn.hebiao.rules.formula.expr.Arity;
import cn.hebiao.rules.formula.expr.Evaluator;
import cn.hebiao.rules.formula.expr.Expr;
import cn.hebiao.rules.formula.expr.LazyFunction;
import cn.hebiao.rules.formula.expr.ResultKind;
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
  public ResultKind kind(List<Expr> args) {
    return ResultKind.TRUTH;
  }

  @Override
  public Optional<ArgumentFault> fault(List<Expr> args) {
    return ArgumentFault.unlessAll(ResultKind.TRUTH, args);
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
