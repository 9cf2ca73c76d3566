package cn.hebiao.read.target;

/** Puts an actual beside its target. */
public final class TargetComparison {
  private TargetComparison() {}

  /**
   * How the actual stands to the target. What needs a guess ends as not comparable; 无 is a zero
   * where none at all is wanted.
   */
  public static PairOutcome compare(Target target, Actual actual) {
    boolean none =
        actual.saysNone() && target.figure().filter(f -> f.number().signum() == 0).isPresent();
    return compared(target, none ? actual.asZero() : actual);
  }

  private static PairOutcome compared(Target target, Actual actual) {
    return target
        .claim()
        .absence()
        .or(() -> actual.claim().absence())
        .map(cause -> Outcomes.open(cause, target, actual))
        .orElseGet(() -> target.claim().against(target, actual));
  }
}
