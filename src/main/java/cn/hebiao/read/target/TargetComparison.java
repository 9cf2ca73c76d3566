package cn.hebiao.read.target;

/** Puts an actual beside its target. */
public final class TargetComparison {
  private TargetComparison() {}

  /** How the actual stands to the target. What needs a guess ends as not comparable. */
  public static PairOutcome compare(Target target, Actual actual) {
    return target
        .claim()
        .absence()
        .or(() -> actual.claim().absence())
        .map(cause -> Outcomes.open(cause, target, actual))
        .orElseGet(() -> target.claim().against(target, actual));
  }
}
