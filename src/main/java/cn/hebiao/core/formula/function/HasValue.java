package cn.hebiao.core.formula.function;

import cn.hebiao.core.formula.data.Binding;
import cn.hebiao.core.formula.data.Bindings;
import cn.hebiao.core.formula.data.Evaluation;
import cn.hebiao.core.formula.data.Span;
import cn.hebiao.core.formula.expr.ArgumentFault;
import cn.hebiao.core.formula.expr.Arity;
import cn.hebiao.core.formula.expr.Evaluator;
import cn.hebiao.core.formula.expr.ExcelNotation;
import cn.hebiao.core.formula.expr.Expr;
import cn.hebiao.core.formula.expr.Kind;
import cn.hebiao.core.formula.expr.LazyFunction;
import cn.hebiao.core.formula.expr.Name;
import cn.hebiao.core.formula.expr.Piece;
import java.util.List;
import java.util.Optional;

/** 有值(name): holds when the item has a figure, or the column at least one. */
final class HasValue implements LazyFunction {
  @Override
  public List<String> names() {
    return List.of("有值");
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
    return ArgumentFault.unlessNames(args);
  }

  @Override
  public Evaluation evaluate(List<Expr> args, Evaluator evaluator) {
    return new Evaluation.Truth(isPresent(evaluator.lookup(args.get(0).asName().orElseThrow())));
  }

  @Override
  public Span span(List<Expr> args, Bindings bindings) {
    Name name = args.get(0).asName().orElseThrow();
    boolean present = isPresent(bindings.lookup(name.text()));
    return new Span.Truths(present, !present);
  }

  private static boolean isPresent(Binding binding) {
    return binding.fold(scalar -> true, vector -> !vector.items().isEmpty(), missing -> false);
  }

  @Override
  public Piece excel(List<Expr> args, ExcelNotation notation) {
    return new Piece("COUNT(" + notation.text(args.get(0)) + ")>0", Piece.COMPARISON);
  }

  @Override
  public boolean needsAllNames() {
    return false;
  }
}
