package cn.hebiao.rules.formula.expr;

import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.formula.data.Span;
import java.util.List;

/**
 * TRUE or FALSE written out.
 *
 * @param holds which of the two
 */
public record Truth(boolean holds) implements Expr {
  @Override
  public Kind kind() {
    return Kind.TRUTH;
  }

  @Override
  public List<Expr> parts() {
    return List.of();
  }

  @Override
  public Piece write(Notation notation) {
    return Piece.atom(holds ? "TRUE" : "FALSE");
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
