package cn.hebiao.rules.formula.function;

import cn.hebiao.model.value.Interval;
import cn.hebiao.rules.formula.data.Evaluation;
import cn.hebiao.rules.formula.data.SnappedDecimal;
import cn.hebiao.rules.formula.data.Span;
import cn.hebiao.rules.formula.expr.Arity;
import cn.hebiao.rules.formula.expr.ExcelNotation;
import cn.hebiao.rules.formula.expr.Expr;
import cn.hebiao.rules.formula.expr.FormulaText;
import cn.hebiao.rules.formula.expr.StrictFunction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** INT(x): the greatest whole number that is not above x, so INT(-1.5) is -2. */
final class Int implements StrictFunction {
  @Override
  public List<String> names() {
    return List.of("INT", "取整");
  }

  @Override
  public Arity arity() {
    return Arity.exactly(1);
  }

  @Override
  public Evaluation apply(List<BigDecimal> args) {
    return new Evaluation.Value(floor(args.get(0)));
  }

  @Override
  public Span range(List<Interval> args) {
    Interval number = args.get(0);
    return new Span.Numbers(new Interval(floor(number.low()), floor(number.high())));
  }

  @Override
  public FormulaText excel(List<Expr> args, ExcelNotation notation) {
    return FormulaText.atom("INT(" + notation.snapped(args.get(0)).text() + ")");
  }

  private static BigDecimal floor(BigDecimal number) {
    return SnappedDecimal.of(number).setScale(0, RoundingMode.FLOOR);
  }
}
