package cn.hebiao.rules.formula.function;

import cn.hebiao.model.value.Interval;
import cn.hebiao.rules.formula.data.Evaluation;
import cn.hebiao.rules.formula.data.Span;
import cn.hebiao.rules.formula.expr.Arity;
import cn.hebiao.rules.formula.expr.ExcelNotation;
import cn.hebiao.rules.formula.expr.Expr;
import cn.hebiao.rules.formula.expr.FormulaText;
import cn.hebiao.rules.formula.expr.StrictFunction;
import java.math.BigDecimal;
import java.util.List;

/** 限定(x, low, high): x, but at least low and at most high; low wins if they are upside down. */
final class Clamp implements StrictFunction {
  @Override
  public List<String> names() {
    return List.of("限定");
  }

  @Override
  public Arity arity() {
    return Arity.exactly(3);
  }

  @Override
  public Evaluation apply(List<BigDecimal> args) {
    return new Evaluation.Value(args.get(0).min(args.get(2)).max(args.get(1)));
  }

  @Override
  public Span range(List<Interval> args) {
    return new Span.Numbers(args.get(0).min(args.get(2)).max(args.get(1)));
  }

  @Override
  public List<Expr> turns(List<Expr> args) {
    return List.of(args.get(0).minus(args.get(1)), args.get(0).minus(args.get(2)));
  }

  @Override
  public FormulaText excel(List<Expr> args, ExcelNotation notation) {
    String low = notation.text(args.get(1));
    String high = notation.text(args.get(2));
    return FormulaText.atom(
        "MAX(" + low + ",MIN(" + notation.text(args.get(0)) + "," + high + "))");
  }
}
