package cn.hebiao.rules.formula.expr;

/**
 * How many arguments a function takes.
 *
 * @param least at least so many
 * @param most at most so many
 */
public record Arity(int least, int most) {
  private static final int MANY = 255;

  /** Just so many. */
  public static Arity exactly(int count) {
    return new Arity(count, count);
  }

  /** So many or more, up to what Excel takes. */
  public static Arity atLeast(int count) {
    return new Arity(count, MANY);
  }

  /** Whether so many are right. */
  public boolean takes(int count) {
    return least <= count && count <= most;
  }

  /** For messages: 3 for just three, 1+ for one or more. */
  public String text() {
    return least == most ? Integer.toString(least) : least + "+";
  }
}
