package cn.hebiao.rules.formula.expr;

import cn.hebiao.model.value.Interval;
import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.formula.data.SnappedDecimal;
import cn.hebiao.rules.formula.data.Span;
import java.math.BigDecimal;
import java.util.List;

/**
 * A number as written in the formula.
 *
 * @param value not negative; a sign is a {@link Negation}
 */
public record NumberLiteral(BigDecimal value) implements Expr {
  public NumberLiteral {
    if (value.signum() < 0) {
      throw new IllegalArgumentException("a literal has no sign: " + value);
    }
  }

  @Override
  public ResultKind kind() {
    return ResultKind.NUMBER;
  }

  @Override
  public List<Expr> parts() {
    return List.of();
  }

  @Override
  public boolean isFigure() {
    return value.scale() <= SnappedDecimal.DECIMALS;
  }

  @Override
  public FormulaText write(Notation notation) {
    return FormulaText.atom(value.toPlainString());
  }

  @Override
  public Span span(Bindings bindings) {
    return new Span.Numbers(Interval.point(value));
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.number(this);
  }
}
