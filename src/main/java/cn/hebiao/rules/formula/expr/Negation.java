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
  public ResultKind kind() {
    return ResultKind.NUMBER;
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
  public FormulaText write(Notation notation) {
    return new FormulaText("-" + operand.write(notation).in(FormulaText.SIGN), FormulaText.SIGN);
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
