package cn.hebiao.rules.formula.function;

import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.formula.data.Evaluation;
import cn.hebiao.rules.formula.data.Span;
import cn.hebiao.rules.formula.expr.ArgumentFault;
import cn.hebiao.rules.formula.expr.Arity;
import cn.hebiao.rules.formula.expr.Evaluator;
import cn.hebiao.rules.formula.expr.ExcelNotation;
import cn.hebiao.rules.formula.expr.Expr;
import cn.hebiao.rules.formula.expr.FormulaText;
import cn.hebiao.rules.formula.expr.LazyFunction;
import cn.hebiao.rules.formula.expr.ResultKind;
import java.util.List;
import java.util.Optional;

/**
 * AND(condition, …) and OR(condition, …): conditions joined from left to right; the first that
 * settles the matter ends it.
 *
 * @param settling the truth of a condition that settles the whole: false for AND, true for OR
 */
record Junction(boolean settling, List<String> names) implements LazyFunction {
  @Override
  public Arity arity() {
    return Arity.atLeast(1);
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
    for (Expr arg : args) {
      Evaluation condition = evaluator.evaluate(arg);
      if (!condition.holds().equals(Optional.of(!settling))) {
        return condition;
      }
    }
    return new Evaluation.Truth(!settling);
  }

  @Override
  public Span span(List<Expr> args, Bindings bindings) {
    boolean maySettle = false;
    for (Expr arg : args) {
      Span condition = arg.span(bindings);
      if (condition.decided().equals(Optional.of(settling)) || isUnknown(condition)) {
        // What comes earlier may have settled it; hull keeps that possibility.
        return maySettle ? settled().hull(condition) : condition;
      }
      maySettle |= condition.decided().isEmpty();
    }
    return maySettle ? settled().hull(open()) : open();
  }

  private Span settled() {
    return new Span.Truths(settling, !settling);
  }

  private Span open() {
    return new Span.Truths(!settling, settling);
  }

  private static boolean isUnknown(Span span) {
    return span.fold(numbers -> false, truths -> false, unknown -> true);
  }

  /**
   * Excel evaluates all arguments, so a later one that may be an error must wait behind an IF, as
   * in {@code IF(B2<>0,A2/B2>1,FALSE)}.
   */
  @Override
  public FormulaText excel(List<Expr> args, ExcelNotation notation) {
    if (args.stream().skip(1).allMatch(Expr::total)) {
      return notation.call(name(), args);
    }
    String nested = notation.text(args.get(args.size() - 1));
    for (int i = args.size() - 2; i >= 0; i--) {
      String condition = notation.text(args.get(i));
      nested =
          settling
              ? "IF(" + condition + ",TRUE," + nested + ")"
              : "IF(" + condition + "," + nested + ",FALSE)";
    }
    return FormulaText.atom(nested);
  }

  @Override
  public boolean needsAllNames() {
    return false;
  }
}
