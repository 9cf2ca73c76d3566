package cn.hebiao.core.target;

import java.util.Optional;
import java.util.function.Function;

/**
 * An outcome, or what stands in its way.
 *
 * @param outcome the outcome, if there is one
 * @param cause what stands in its way, if there is none
 */
record Judgement(Optional<Outcome> outcome, Optional<Cause> cause) {
  static Judgement of(Outcome outcome) {
    return new Judgement(Optional.of(outcome), Optional.empty());
  }

  static Judgement open(Cause cause) {
    return new Judgement(Optional.empty(), Optional.of(cause));
  }

  Outcome orElseGet(Function<Cause, Outcome> other) {
    return outcome.orElseGet(() -> other.apply(cause.orElse(Cause.ACTUAL_UNCLEAR)));
  }
}
