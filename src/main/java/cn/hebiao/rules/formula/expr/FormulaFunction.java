package cn.hebiao.rules.formula.expr;

import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.formula.data.Span;
import java.util.List;
import java.util.Optional;

/** A function of the formula language. Stateless; one instance each, in one list. */
public sealed interface FormulaFunction permits StrictFunction, LazyFunction {
  /** Its name first, then its other names. */
  List<String> names();

  /** How many arguments it takes. */
  Arity arity();

  /** What it yields for these arguments. */
  default ResultKind kind(List<Expr> args) {
    return ResultKind.NUMBER;
  }

  /** The first argument it does not take; empty when all are right. The count is right already. */
  default Optional<ArgumentFault> fault(List<Expr> args) {
    return ArgumentFault.unlessAll(ResultKind.NUMBER, args);
  }

  /** All results it may have within the ranges of the figures. */
  Span span(List<Expr> args, Bindings bindings);

  /** The differences at whose zeros it changes its course; see {@link Expr#turns()}. */
  default List<Expr> turns(List<Expr> args) {
    return List.of();
  }

  /** Its form in Excel. */
  default FormulaText excel(List<Expr> args, ExcelNotation notation) {
    return notation.call(name(), args);
  }

  /** Whether Excel can say it with these arguments. */
  default boolean translatable(List<Expr> args) {
    return true;
  }

  /** Whether it always has a result when its arguments have. */
  default boolean total() {
    return true;
  }

  /** Whether it never has a result unless all names in its arguments have a figure. */
  default boolean needsAllNames() {
    return true;
  }

  /** Calls the visitor's method for this kind of function. */
  <R> R accept(Call call, ExprVisitor<R> visitor);

  /** The name it is written with. */
  default String name() {
    return names().get(0);
  }
}
