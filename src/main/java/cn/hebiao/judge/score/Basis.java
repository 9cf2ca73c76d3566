package cn.hebiao.judge.score;

/** What a computed score rests on. */
public enum Basis {
  /** A rule decided it. */
  RULE("rule"),
  /** No rule can decide it: the self score stands, cut to 0..weight, for a person to review. */
  SELF("self"),
  /** There is neither a rule nor a self score. */
  NONE("none");

  private final String token;

  Basis(String token) {
    this.token = token;
  }

  /** The word of the machine interface. */
  public String token() {
    return token;
  }
}
