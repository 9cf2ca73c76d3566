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
record ComparableTarget(BigDecimal limit, ComparatorSign bound, List<TargetReason> notes) {
  /** Judges an actual that may itself be a bound. */
  PairJudgement judge(BigDecimal actual, ComparatorSign actualBound) {
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
    boolean unstated = bound == ComparatorSign.NONE;
    if (unstated && limit.signum() < 0 && order != 0) {
      return PairJudgement.open(ComparisonReason.NEGATIVE_UNSTATED);
    }
    MeasuredPair measure = measure(actual);
    if (order == 0) {
      return PairJudgement.of(
          bound.strict()
              ? new PairOutcome.Short(noted(measure, ComparisonReason.STRICT_LIMIT))
              : new PairOutcome.Met(measure));
    }
    if (bound.fromAbove()) {
      return PairJudgement.of(
          order < 0 ? new PairOutcome.Met(measure) : new PairOutcome.Short(measure));
    }
    // Nothing is "more than" a target of none: any accident is one too many.
    boolean none = limit.signum() == 0 && !bound.fromBelow();
    return PairJudgement.of(
        order > 0 && !none ? new PairOutcome.Exceeded(measure) : new PairOutcome.Short(measure));
  }

  private PairJudgement fromBelow(BigDecimal low, ComparatorSign actualBound) {
    boolean above = low.compareTo(limit) > 0;
    boolean sure =
        above || (low.compareTo(limit) == 0 && (!bound.strict() || actualBound.strict()));
    boolean equal = bound == ComparatorSign.EQUAL && !above;
    boolean decided = bound.fromAbove() ? above : sure && !equal;
    return decided
        ? bounded(low, actualBound)
        : PairJudgement.open(ComparisonReason.ACTUAL_BOUND_OPEN);
  }

  private PairJudgement fromAbove(BigDecimal high, ComparatorSign actualBound) {
    boolean below = high.compareTo(limit) < 0;
    boolean strictly = high.compareTo(limit) == 0 && actualBound.strict();
    boolean same = high.compareTo(limit) == 0 && !bound.strict();
    boolean decided = bound.fromAbove() ? below || strictly || same : below;
    return decided
        ? bounded(high, actualBound)
        : PairJudgement.open(ComparisonReason.ACTUAL_BOUND_OPEN);
  }

  /** Judged by the end that is given: the completion is at least, or at most, what is returned. */
  private PairJudgement bounded(BigDecimal end, ComparatorSign actualBound) {
    ComparableTarget gauge =
        new ComparableTarget(limit, bound, with(ComparisonReason.ACTUAL_IS_BOUND));
    boolean strictlyMet = bound.strict() && bound == actualBound && end.compareTo(limit) == 0;
    return strictlyMet
        ? PairJudgement.of(new PairOutcome.Met(gauge.measure(end)))
        : gauge.point(end);
  }

  private MeasuredPair measure(BigDecimal actual) {
    return MeasuredPair.of(limit, actual, bound.direction(), notes);
  }

  private MeasuredPair noted(MeasuredPair measure, ComparisonReason cause) {
    List<TargetReason> all = new ArrayList<>(measure.notes());
    all.add(cause.plain());
    return new MeasuredPair(
        measure.target(),
        measure.actual(),
        measure.completion(),
        measure.direction(),
        measure.by(),
        all);
  }

  private List<TargetReason> with(ComparisonReason cause) {
    List<TargetReason> all = new ArrayList<>(notes);
    all.add(cause.plain());
    return all;
  }
}
