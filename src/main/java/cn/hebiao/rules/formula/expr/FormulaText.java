package cn.hebiao.rules.formula.expr;

/**
 * A piece of formula text and how tightly it holds together.
 *
 * @param text the text
 * @param rank one of the ranks below; the greater, the tighter
 */
public record FormulaText(String text, int rank) {
  /** A comparison. */
  public static final int COMPARISON = 1;

  /** A sum or difference. */
  public static final int SUM = 2;

  /** A product or quotient. */
  public static final int PRODUCT = 3;

  /** A power. */
  public static final int POWER = 4;

  /** A percentage. */
  public static final int PERCENT = 5;

  /** A number with a sign. */
  public static final int SIGN = 6;

  private static final int ATOM = 7;

  /** A number, name or call, which never needs brackets. */
  public static FormulaText atom(String text) {
    return new FormulaText(text, ATOM);
  }

  /** The text for a place that wants at least this rank, in brackets where needed. */
  public String in(int wanted) {
    return rank >= wanted ? text : "(" + text + ")";
  }
}
