package cn.hebiao.rules.formula.expr;

import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.formula.data.Evaluation;
import cn.hebiao.rules.formula.data.Span;
import java.util.List;
import java.util.Optional;

/**
 * A data item by its name.
 *
 * @param text normalised by {@link NameSpelling}
 */
public record Name(String text) implements Expr {
  public Name {
    if (text.isEmpty() || !text.equals(NameSpelling.normalised(text))) {
      throw new IllegalArgumentException("not a normalised name: " + text);
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
  public FormulaText write(Notation notation) {
    return notation.name(this);
  }

  @Override
  public Span span(Bindings bindings) {
    return bindings
        .lookup(text)
        .fold(
            scalar -> new Span.Numbers(scalar.range()),
            vector -> Span.never(wantsFunction()),
            missing -> Span.never(Evaluation.missing(text, missing.reason())));
  }

  /** The obstacle when a whole column stands where one number must. */
  public Evaluation.NotEvaluable wantsFunction() {
    return Evaluation.failed("formula.vectorAsNumber", "name", text);
  }

  @Override
  public <R> R accept(ExprVisitor<R> visitor) {
    return visitor.name(this);
  }

  @Override
  public Optional<Name> asName() {
    return Optional.of(this);
  }
}
