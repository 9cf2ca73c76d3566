package cn.hebiao.rules.formula.expr;

/**
 * One method for each kind of node.
 *
 * @param <R> what visiting yields
 */
public interface ExprVisitor<R> {
  /** A number as written. */
  R number(NumberLiteral number);

  /** TRUE or FALSE. */
  R truth(TruthLiteral truth);

  /** A data item. */
  R name(Name name);

  /** A change of sign. */
  R negation(Negation negation);

  /** A number with a percent sign. */
  R percent(Percent percent);

  /** A sum, difference, product, quotient or power. */
  R binary(Binary binary);

  /** A comparison. */
  R comparison(Comparison comparison);

  /** A function whose arguments are all needed, and are numbers. */
  R strictCall(Call call, StrictFunction function);

  /** A function that decides itself which arguments it evaluates. */
  R lazyCall(Call call, LazyFunction function);
}
