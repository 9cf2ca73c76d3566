package cn.hebiao.read.target;

import java.util.Optional;
import java.util.function.Function;

/**
 * An outcome, or what stands in its way.
 *
 * @param outcome the outcome, if there is one
 * @param cause what stands in its way, if there is none
 */
record PairJudgement(Optional<Outcome> outcome, Optional<Cause> cause) {
  static PairJudgement of(Outcome outcome) {
    return new PairJudgement(Optional.of(outcome), Optional.empty());
  }

  static PairJudgement open(Cause cause) {
    return new PairJudgement(Optional.empty(), Optional.of(cause));
  }

  Outcome orElseGet(Function<Cause, Outcome> other) {
    return outcome.orElseGet(() -> other.apply(cause.orElse(Cause.ACTUAL_UNCLEAR)));
  }
}
