package cn.hebiao.read.target;

import java.util.Optional;
import java.util.function.Function;

/**
 * An outcome, or what stands in its way.
 *
 * @param outcome the outcome, if there is one
 * @param cause what stands in its way, if there is none
 */
record PairJudgement(Optional<PairOutcome> outcome, Optional<ComparisonReason> cause) {
  static PairJudgement of(PairOutcome outcome) {
    return new PairJudgement(Optional.of(outcome), Optional.empty());
  }

  static PairJudgement open(ComparisonReason cause) {
    return new PairJudgement(Optional.empty(), Optional.of(cause));
  }

  PairOutcome orElseGet(Function<ComparisonReason, PairOutcome> other) {
    return outcome.orElseGet(() -> other.apply(cause.orElse(ComparisonReason.ACTUAL_UNCLEAR)));
  }
}
