package cn.hebiao.rules.formula.expr;

/** What an expression yields. The two never mix: a condition is not 1 or 0. */
public enum ResultKind {
  /** A number. */
  NUMBER,
  /** A condition that holds or not. */
  TRUTH
}
