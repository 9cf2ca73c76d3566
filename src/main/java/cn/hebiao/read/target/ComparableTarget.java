package cn.hebiao.read.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A target as a number, against numbers in the same unit.
 *
 * @param limit the target's number
 * @param bound the target's comparator
 * @param notes what was assumed so far
 */
record ComparableTarget(BigDecimal limit, Bound bound, List<TargetReason> notes) {
  /** Judges an actual that may itself be a bound. */
  PairJudgement judge(BigDecimal actual, Bound actualBound) {
    if (actualBound.fromBelow()) {
      return fromBelow(actual, actualBound);
    }
    if (actualBound.fromAbove()) {
      return fromAbove(actual, actualBound);
    }
    return point(actual);
  }

  /** Judges an exact actual. */
  PairJudgement point(BigDecimal actual) {
    int order = actual.compareTo(limit);
    boolean unstated = bound == Bound.NONE;
    if (unstated && limit.signum() < 0 && order != 0) {
      return PairJudgement.open(Cause.NEGATIVE_UNSTATED);
    }
    Measure measure = measure(actual);
    if (order == 0) {
      return PairJudgement.of(
          bound.strict()
              ? new Outcome.Short(noted(measure, Cause.STRICT_LIMIT))
              : new Outcome.Met(measure));
    }
    if (bound.fromAbove()) {
      return PairJudgement.of(order < 0 ? new Outcome.Met(measure) : new Outcome.Short(measure));
    }
    // Nothing is "more than" a target of none: any accident is one too many.
    boolean none = limit.signum() == 0 && !bound.fromBelow();
    return PairJudgement.of(
        order > 0 && !none ? new Outcome.Exceeded(measure) : new Outcome.Short(measure));
  }

  private PairJudgement fromBelow(BigDecimal low, Bound actualBound) {
    boolean above = low.compareTo(limit) > 0;
    boolean sure =
        above || (low.compareTo(limit) == 0 && (!bound.strict() || actualBound.strict()));
    boolean equal = bound == Bound.EQUAL && !above;
    boolean decided = bound.fromAbove() ? above : sure && !equal;
    return decided ? bounded(low, actualBound) : PairJudgement.open(Cause.ACTUAL_BOUND_OPEN);
  }

  private PairJudgement fromAbove(BigDecimal high, Bound actualBound) {
    boolean below = high.compareTo(limit) < 0;
    boolean strictly = high.compareTo(limit) == 0 && actualBound.strict();
    boolean same = high.compareTo(limit) == 0 && !bound.strict();
    boolean decided = bound.fromAbove() ? below || strictly || same : below;
    return decided ? bounded(high, actualBound) : PairJudgement.open(Cause.ACTUAL_BOUND_OPEN);
  }

  /** Judged by the end that is given: the completion is at least, or at most, what is returned. */
  private PairJudgement bounded(BigDecimal end, Bound actualBound) {
    ComparableTarget gauge = new ComparableTarget(limit, bound, with(Cause.ACTUAL_IS_BOUND));
    boolean strictlyMet = bound.strict() && bound == actualBound && end.compareTo(limit) == 0;
    return strictlyMet ? PairJudgement.of(new Outcome.Met(gauge.measure(end))) : gauge.point(end);
  }

  private Measure measure(BigDecimal actual) {
    return Measure.of(limit, actual, bound.direction(), notes);
  }

  private Measure noted(Measure measure, Cause cause) {
    List<TargetReason> all = new ArrayList<>(measure.notes());
    all.add(cause.plain());
    return new Measure(
        measure.target(),
        measure.actual(),
        measure.completion(),
        measure.direction(),
        measure.qualitative(),
        all);
  }

  private List<TargetReason> with(Cause cause) {
    List<TargetReason> all = new ArrayList<>(notes);
    all.add(cause.plain());
    return all;
  }
}
