package cn.hebiao.read.target;

/**
 * Prose, or figures in a shape that cannot be taken apart.
 *
 * @param cause what is unclear about it
 */
record Unclear(Cause cause) implements Claim {
  @Override
  public Outcome against(Target target, Actual actual) {
    return RepeatedWording.repeated(target, actual)
        .orElseGet(() -> Outcomes.open(cause, target, actual));
  }

  @Override
  public Cause unfit() {
    return cause;
  }
}
