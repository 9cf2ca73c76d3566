package cn.hebiao.read.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A range such as 80%-90% or ≥80%且＜90%.
 *
 * @param low its lower end, with a bound from below
 * @param high its upper end in the same unit, with a bound from above
 */
record TargetRange(FigureClaim low, FigureClaim high) implements Claim {
  /** The range of two figures; empty if it runs backwards or the units do not agree. */
  static Optional<TargetRange> of(FigureClaim low, FigureClaim high) {
    boolean ordered =
        low.figure().unit().convertsTo(high.figure().unit())
            && low.figure().number().compareTo(high.figure().number()) <= 0;
    return ordered ? Optional.of(new TargetRange(low, high)) : Optional.empty();
  }

  @Override
  public PairOutcome against(Target target, Actual actual) {
    Optional<TargetRange> other = actual.claim().range();
    if (other.isPresent()) {
      return against(other.get(), target, actual);
    }
    if (actual.claim().product().isPresent()) {
      return Outcomes.open(ComparisonReason.ACTUAL_UNCLEAR, target, actual);
    }
    ChosenFigure pick = actual.claim().pick(low);
    return pick.level().isEmpty()
        ? Outcomes.open(pick.cause(), target, actual)
        : compare(pick.level().get(), target, actual);
  }

  private PairOutcome against(TargetRange other, Target target, Actual actual) {
    PairOutcome first = compare(other.low.withBound(ComparatorSign.NONE), target, actual);
    PairOutcome last = compare(other.high.withBound(ComparatorSign.NONE), target, actual);
    boolean alike = first.getClass() == last.getClass();
    return alike ? first : Outcomes.open(ComparisonReason.ACTUAL_BOUND_OPEN, target, actual);
  }

  private PairOutcome compare(FigureClaim found, Target target, Actual actual) {
    PairOutcome below = low.compare(found, List.of(), target, actual);
    PairOutcome above = high.compare(found, List.of(), target, actual);
    if (below.measure().isEmpty() || above.measure().isEmpty()) {
      return below.measure().isEmpty() ? below : above;
    }
    if (!below.reached().orElse(false)) {
      return new PairOutcome.Short(stated(below.measure().get()));
    }
    if (!above.reached().orElse(false)) {
      return new PairOutcome.Exceeded(stated(above.measure().get()));
    }
    MeasuredPair inside = below.measure().get();
    List<TargetReason> notes = new ArrayList<>(inside.notes());
    notes.removeIf(note -> note.equals(ComparisonReason.ZERO_TARGET.plain()));
    return new PairOutcome.Met(MeasuredPair.within(inside.actual().orElseThrow(), notes));
  }

  private static MeasuredPair stated(MeasuredPair measure) {
    return new MeasuredPair(
        measure.target(),
        measure.actual(),
        measure.completion(),
        Direction.EQUAL,
        MeasuredBy.FIGURES,
        measure.notes());
  }

  /** This range as what was reached, against a single figure. */
  PairOutcome asActualOf(FigureClaim wanted, Target target, Actual actual) {
    List<TargetReason> notes = List.of(ComparisonReason.ACTUAL_IS_BOUND.plain());
    PairOutcome first = wanted.compare(low.withBound(ComparatorSign.NONE), notes, target, actual);
    PairOutcome last = wanted.compare(high.withBound(ComparatorSign.NONE), notes, target, actual);
    if (first.measure().isEmpty()) {
      return first;
    }
    boolean upward = !wanted.bound().fromAbove();
    boolean bothReached = upward ? notShort(first) : notShort(last);
    boolean bothMissed = upward ? !notShort(last) : !notShort(first);
    if (bothReached) {
      return upward ? first : last;
    }
    return bothMissed
        ? (upward ? last : first)
        : Outcomes.open(ComparisonReason.ACTUAL_BOUND_OPEN, target, actual);
  }

  private static boolean notShort(PairOutcome outcome) {
    return !(outcome instanceof PairOutcome.Short);
  }

  @Override
  public Direction direction() {
    return Direction.EQUAL;
  }

  @Override
  public Optional<TargetRange> range() {
    return Optional.of(this);
  }

  @Override
  public ComparisonReason unfit() {
    return ComparisonReason.ACTUAL_BOUND_OPEN;
  }
}
