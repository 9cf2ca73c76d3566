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
import cn.hebiao.rules.formula.expr.Name;
import cn.hebiao.rules.formula.expr.ResultKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** 缺省(x, y): x, or y where x has no result, be it a missing figure or a division by zero. */
final class Default implements LazyFunction {
  @Override
  public List<String> names() {
    return List.of("缺省");
  }

  @Override
  public Arity arity() {
    return Arity.exactly(2);
  }

  @Override
  public ResultKind kind(List<Expr> args) {
    return args.get(0).kind();
  }

  @Override
  public Optional<ArgumentFault> fault(List<Expr> args) {
    return args.get(0).kind() == args.get(1).kind()
        ? Optional.empty()
        : Optional.of(new ArgumentFault(1, ArgumentFault.KINDS_DIFFER));
  }

  @Override
  public Evaluation evaluate(List<Expr> args, Evaluator evaluator) {
    return evaluator
        .evaluate(args.get(0))
        .fold(value -> value, truth -> truth, obstacle -> evaluator.evaluate(args.get(1)));
  }

  @Override
  public Span span(List<Expr> args, Bindings bindings) {
    return args.get(0)
        .span(bindings)
        .fold(
            numbers -> numbers,
            truths -> truths,
            unknown -> unknown.certain() ? args.get(1).span(bindings) : unknown);
  }

  /** To Excel a blank is zero, so every name is counted first. */
  @Override
  public FormulaText excel(List<Expr> args, ExcelNotation notation) {
    Expr wanted = args.get(0);
    String value = notation.text(wanted);
    String other = notation.text(args.get(1));
    String counts =
        wanted.names().stream()
            .map(name -> "COUNT(" + notation.text(new Name(name)) + ")")
            .collect(Collectors.joining("*"));
    if (counts.isEmpty()) {
      return FormulaText.atom("IFERROR(" + value + "," + other + ")");
    }
    return FormulaText.atom(
        wanted.total()
            ? "IF(" + counts + ">0," + value + "," + other + ")"
            : "IFERROR(IF(" + counts + ">0," + value + ",NA())," + other + ")");
  }

  /** Where a condition decides which names are needed, they cannot be counted beforehand. */
  @Override
  public boolean translatable(List<Expr> args) {
    return args.get(0).needsAllNames();
  }

  @Override
  public boolean total() {
    return true;
  }

  @Override
  public boolean needsAllNames() {
    return false;
  }
}
