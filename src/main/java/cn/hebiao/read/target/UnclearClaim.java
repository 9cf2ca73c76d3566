package cn.hebiao.read.target;

/**
 * Prose, or figures in a shape that cannot be taken apart.
 *
 * @param cause what is unclear about it
 */
record UnclearClaim(ComparisonReason cause) implements Claim {
  @Override
  public PairOutcome against(Target target, Actual actual) {
    return RepeatedWording.repeated(target, actual)
        .orElseGet(() -> Outcomes.open(cause, target, actual));
  }

  @Override
  public ComparisonReason unfit() {
    return cause;
  }
}
