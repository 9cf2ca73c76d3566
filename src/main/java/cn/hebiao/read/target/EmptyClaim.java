package cn.hebiao.read.target;

import java.util.Optional;

/**
 * Nothing is claimed.
 *
 * @param cause in which way nothing is
 */
record EmptyClaim(ComparisonReason cause) implements Claim {
  @Override
  public PairOutcome against(Target target, Actual actual) {
    return new PairOutcome.NotComparable(cause.of(target.raw(), actual.raw()));
  }

  @Override
  public Optional<ComparisonReason> absence() {
    return Optional.of(cause);
  }

  @Override
  public ComparisonReason unfit() {
    return cause;
  }
}
