package cn.hebiao.rules.formula.expr;

import cn.hebiao.model.value.Interval;
import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.formula.data.Span;
import java.math.BigDecimal;
import java.util.List;

/**
 * A hundredth of the number: 90% is 0.9.
 *
 * @param operand a number
 */
public record Percent(Expr operand) implements Expr {
  private static final Interval HUNDREDTH = Interval.point(new BigDecimal("0.01"));

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
    return new FormulaText(
        operand.write(notation).in(FormulaText.PERCENT) + "%", FormulaText.PERCENT);
  }

  @Override
  public Span span(Bindings bindings) {
    return Span.ofNumbers(
        List.of(operand.span(bindings)), all -> new Span.Numbers(all.get(0).times(HUNDREDTH)));
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.percent(this);
  }
}
