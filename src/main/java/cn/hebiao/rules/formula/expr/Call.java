package cn.hebiao.rules.formula.expr;

import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.formula.data.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * A function with its arguments.
 *
 * @param function one of the listed functions
 * @param args as many as the function takes, and of the kinds it takes
 */
public record Call(FormulaFunction function, List<Expr> args) implements Expr {
  public Call {
    args = List.copyOf(args);
    if (!function.arity().takes(args.size()) || function.fault(args).isPresent()) {
      throw new IllegalArgumentException("wrong arguments for " + function.name());
    }
  }

  @Override
  public ResultKind kind() {
    return function.kind(args);
  }

  @Override
  public List<Expr> parts() {
    return args;
  }

  @Override
  public boolean total() {
    return function.total() && Expr.super.total();
  }

  @Override
  public List<Expr> turns() {
    return Stream.concat(function.turns(args).stream(), Expr.super.turns().stream()).toList();
  }

  @Override
  public boolean needsAllNames() {
    return function.needsAllNames() && Expr.super.needsAllNames();
  }

  @Override
  public boolean translatable() {
    return function.translatable(args) && Expr.super.translatable();
  }

  @Override
  public FormulaText write(Notation notation) {
    return notation.call(function, args);
  }

  @Override
  public Span span(Bindings bindings) {
    return function.span(args, bindings);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return function.accept(this, visitor);
  }
}
