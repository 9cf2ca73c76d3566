package cn.hebiao.rules.formula.expr;

import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.formula.data.Span;
import java.util.List;

/**
 * TRUE or FALSE written out.
 *
 * @param holds which of the two
 */
public record TruthLiteral(boolean holds) implements Expr {
  @Override
  public ResultKind kind() {
    return ResultKind.TRUTH;
  }

  @Override
  public List<Expr> parts() {
    return List.of();
  }

  @Override
  public FormulaText write(Notation notation) {
    return FormulaText.atom(holds ? "TRUE" : "FALSE");
  }

  @Override
  public Span span(Bindings bindings) {
    return new Span.Truths(holds, !holds);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.truth(this);
  }
}
