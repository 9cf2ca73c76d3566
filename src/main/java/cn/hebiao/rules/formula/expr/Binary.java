package cn.hebiao.rules.formula.expr;

import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.formula.data.Span;
import java.util.List;

/**
 * A sum, difference, product, quotient or power. Operators of one rank go from left to right, the
 * power too, as in Excel: 2^3^2 is 64.
 *
 * @param operator which of the five
 * @param left a number
 * @param right a number
 */
public record Binary(BinaryOperator operator, Expr left, Expr right) implements Expr {
  @Override
  public ResultKind kind() {
    return ResultKind.NUMBER;
  }

  @Override
  public List<Expr> parts() {
    return List.of(left, right);
  }

  @Override
  public boolean total() {
    return operator.total() && Expr.super.total();
  }

  @Override
  public FormulaText write(Notation notation) {
    int rank = operator.rank();
    return new FormulaText(
        left.write(notation).in(rank)
            + notation.sign(operator)
            + right.write(notation).in(rank + 1),
        rank);
  }

  @Override
  public Span span(Bindings bindings) {
    return Span.ofNumbers(
        List.of(left.span(bindings), right.span(bindings)),
        both -> operator.span(both.get(0), both.get(1), right));
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.binary(this);
  }
}
