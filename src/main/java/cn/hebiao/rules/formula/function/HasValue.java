package cn.hebiao.rules.formula.function;

import cn.hebiao.rules.formula.data.Binding;
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
import cn.hebiao.rules.formula.expr.Name;
import cn.hebiao.rules.formula.expr.ResultKind;
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
  public ResultKind kind(List<Expr> args) {
    return ResultKind.TRUTH;
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
  public FormulaText excel(List<Expr> args, ExcelNotation notation) {
    return new FormulaText("COUNT(" + notation.text(args.get(0)) + ")>0", FormulaText.COMPARISON);
  }

  @Override
  public boolean needsAllNames() {
    return false;
  }
}
