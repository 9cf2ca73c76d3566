package cn.hebiao.read.target;

import java.util.Optional;

/**
 * Nothing is claimed.
 *
 * @param cause in which way nothing is
 */
record Absent(Cause cause) implements Claim {
  @Override
  public Outcome against(Target target, Actual actual) {
    return new Outcome.NotComparable(cause.of(target.raw(), actual.raw()));
  }

  @Override
  public Optional<Cause> absence() {
    return Optional.of(cause);
  }

  @Override
  public Cause unfit() {
    return cause;
  }
}
