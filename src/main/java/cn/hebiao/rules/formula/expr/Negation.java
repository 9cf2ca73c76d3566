package cn.hebiao.rules.formula.expr;

import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.formula.data.Span;
import java.util.List;

/**
 * The number with the other sign. As in Excel the sign binds tightest: -2^2 is 4.
 *
 * @param operand a number
 */
public record Negation(Expr operand) implements Expr {
  @Override
  public Kind kind() {
    return Kind.NUMBER;
  }

  @Override
  public List<Expr> parts() {
    return List.of(operand);
  }

  @Override
  public boolean isFigure() {
    return operand.isFigure();
  }

  @Override
  public Piece write(Notation notation) {
    return new Piece("-" + operand.write(notation).in(Piece.SIGN), Piece.SIGN);
  }

  @Override
  public Span span(Bindings bindings) {
    return Span.ofNumbers(
        List.of(operand.span(bindings)), all -> new Span.Numbers(all.get(0).negate()));
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.negation(this);
  }
}
