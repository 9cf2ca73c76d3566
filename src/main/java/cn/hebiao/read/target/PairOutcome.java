package cn.hebiao.read.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How an actual stands to its target: exactly one of four. */
public sealed interface PairOutcome {
  /** What was compared; empty if nothing could be. */
  Optional<MeasuredPair> measure();

  /** Whether the target is reached; empty where that is for a person or a rulebook to say. */
  Optional<Boolean> reached();

  /** Why there is no comparison; empty if there is one. */
  default Optional<TargetReason> reason() {
    return Optional.empty();
  }

  /** Actual / target, where both are numbers and the target is above zero. */
  default Optional<BigDecimal> completion() {
    return measure().flatMap(MeasuredPair::completion);
  }

  /** Whether there are no numbers, only words or days. */
  default boolean qualitative() {
    return measure().filter(MeasuredPair::qualitative).isPresent();
  }

  /** What was assumed. */
  default List<TargetReason> notes() {
    return measure().map(MeasuredPair::notes).orElse(List.of());
  }

  /** The target is met: equalled, within its range, or not above a limit. */
  record Met(MeasuredPair basis) implements PairOutcome {
    @Override
    public Optional<MeasuredPair> measure() {
      return Optional.of(basis);
    }

    @Override
    public Optional<Boolean> reached() {
      return Optional.of(true);
    }
  }

  /**
   * The target is missed: below it, or above a limit. Where the target states no direction the
   * actual is simply below it.
   */
  record Short(MeasuredPair basis) implements PairOutcome {
    @Override
    public Optional<MeasuredPair> measure() {
      return Optional.of(basis);
    }

    @Override
    public Optional<Boolean> reached() {
      boolean open = basis.direction() == Direction.UNSTATED && basis.completion().isPresent();
      return open ? Optional.empty() : Optional.of(false);
    }
  }

  /** The actual is more than the target. With {@link Direction#EQUAL} that is a miss. */
  record Exceeded(MeasuredPair basis) implements PairOutcome {
    @Override
    public Optional<MeasuredPair> measure() {
      return Optional.of(basis);
    }

    @Override
    public Optional<Boolean> reached() {
      return switch (basis.direction()) {
        case HIGHER -> Optional.of(true);
        case LOWER, EQUAL -> Optional.of(false);
        case UNSTATED -> Optional.empty();
      };
    }
  }

  /** Only a person can tell. */
  record NotComparable(TargetReason why) implements PairOutcome {
    @Override
    public Optional<MeasuredPair> measure() {
      return Optional.empty();
    }

    @Override
    public Optional<Boolean> reached() {
      return Optional.empty();
    }

    @Override
    public Optional<TargetReason> reason() {
      return Optional.of(why);
    }
  }
}
