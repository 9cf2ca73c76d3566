package cn.hebiao.rules.formula.expr;

import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.formula.data.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether two numbers stand in a relation.
 *
 * @param relation the relation
 * @param left a number
 * @param right a number
 */
public record Comparison(ComparisonOperator relation, Expr left, Expr right) implements Expr {
  @Override
  public ResultKind kind() {
    return ResultKind.TRUTH;
  }

  @Override
  public List<Expr> parts() {
    return List.of(left, right);
  }

  @Override
  public FormulaText write(Notation notation) {
    return new FormulaText(
        notation.snapped(left).in(FormulaText.SUM)
            + notation.sign(relation)
            + notation.snapped(right).in(FormulaText.SUM),
        FormulaText.COMPARISON);
  }

  @Override
  public List<Expr> turns() {
    return Stream.concat(Stream.of(left.minus(right)), Expr.super.turns().stream()).toList();
  }

  @Override
  public Span span(Bindings bindings) {
    return Span.ofNumbers(
        List.of(left.span(bindings), right.span(bindings)),
        both -> relation.span(both.get(0), both.get(1)));
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.comparison(this);
  }
}
