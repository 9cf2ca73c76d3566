package cn.hebiao.core.formula.function;

import cn.hebiao.core.formula.data.Evaluation;
import cn.hebiao.core.formula.data.Snap;
import cn.hebiao.core.formula.data.Span;
import cn.hebiao.core.formula.expr.Arity;
import cn.hebiao.core.formula.expr.ExcelNotation;
import cn.hebiao.core.formula.expr.Expr;
import cn.hebiao.core.formula.expr.Piece;
import cn.hebiao.core.formula.expr.StrictFunction;
import cn.hebiao.core.value.Interval;
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
  public Piece excel(List<Expr> args, ExcelNotation notation) {
    return Piece.atom("INT(" + notation.snapped(args.get(0)).text() + ")");
  }

  private static BigDecimal floor(BigDecimal number) {
    return Snap.of(number).setScale(0, RoundingMode.FLOOR);
  }
}
