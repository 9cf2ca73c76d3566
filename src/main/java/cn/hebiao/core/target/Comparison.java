package cn.hebiao.core.target;

/** Puts an actual beside its target. */
public final class Comparison {
  private Comparison() {}

  /** How the actual stands to the target. What needs a guess ends as not comparable. */
  public static Outcome compare(Target target, Actual actual) {
    return target
        .claim()
        .absence()
        .or(() -> actual.claim().absence())
        .map(cause -> Outcomes.open(cause, target, actual))
        .orElseGet(() -> target.claim().against(target, actual));
  }
}
