package cn.hebiao.author.blindspot;

/** What a cell is to the checks. */
public enum CellRole {
  /** Points that a row can bring. */
  WEIGHT(true),
  /** Points that a row is given. */
  SELF_SCORE(true),
  /** A total or subtotal as declared. */
  DECLARED_TOTAL(true),
  /** An amount of the fund block's total line that the execution rate comes from. */
  FUND_AMOUNT(true),
  /** The declared execution rate. */
  FUND_RATE(true),
  /** A figure that an equation between figures names. */
  EQUATION(true),
  /** A target or an actual value: a slip that leaves the points as they are breaks no rule. */
  TARGET(false),
  /** A figure that is only bounded from one side: a slip to the other side breaks no rule. */
  BOUND_ONLY(false),
  /** A figure that only a score formula uses: a slip inside a band breaks no rule. */
  SCORED_ONLY(false),
  /** A figure that no rule looks at. */
  NONE(false);

  private final boolean fixed;

  CellRole(boolean fixed) {
    this.fixed = fixed;
  }

  /** Whether rules fix the figure exactly, so that every slip must be noticed. */
  public boolean fixed() {
    return fixed;
  }

  /** Whether a blank is a slip: blank totals and rates are filled in, blank figures stay open. */
  public boolean mustBeFilled() {
    return this == WEIGHT || this == SELF_SCORE;
  }
}
