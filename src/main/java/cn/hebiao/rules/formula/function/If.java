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
import java.util.function.Supplier;

/** IF(condition, then, otherwise): only the branch that applies is evaluated. */
final class If implements LazyFunction {
  @Override
  public List<String> names() {
    return List.of("IF", "如果");
  }

  @Override
  public Arity arity() {
    return Arity.exactly(3);
  }

  @Override
  public ResultKind kind(List<Expr> args) {
    return args.get(1).kind();
  }

  @Override
  public Optional<ArgumentFault> fault(List<Expr> args) {
    if (args.get(0).kind() != ResultKind.TRUTH) {
      return Optional.of(new ArgumentFault(0, ArgumentFault.WANTS_CONDITION));
    }
    return args.get(1).kind() == args.get(2).kind()
        ? Optional.empty()
        : Optional.of(new ArgumentFault(2, ArgumentFault.KINDS_DIFFER));
  }

  @Override
  public Evaluation evaluate(List<Expr> args, Evaluator evaluator) {
    Evaluation condition = evaluator.evaluate(args.get(0));
    return condition
        .holds()
        .map(holds -> evaluator.evaluate(args.get(holds ? 1 : 2)))
        .orElse(condition);
  }

  @Override
  public Span span(List<Expr> args, Bindings bindings) {
    Span condition = args.get(0).span(bindings);
    Supplier<Span> undecided = () -> args.get(1).span(bindings).hull(args.get(2).span(bindings));
    return condition.fold(
        numbers -> condition,
        truths ->
            condition
                .decided()
                .map(holds -> args.get(holds ? 1 : 2).span(bindings))
                .orElseGet(undecided),
        unknown -> condition);
  }

  @Override
  public boolean needsAllNames() {
    return false;
  }
}
