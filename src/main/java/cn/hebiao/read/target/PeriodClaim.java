package cn.hebiao.read.target;

import java.util.List;
import java.util.Optional;

/**
 * A time by which or in which something is to be done: 1-12月, 2023年12月底前.
 *
 * @param text the period as written, without blanks
 * @param span its days, if it names a year and is of a simple shape
 */
record PeriodClaim(String text, Optional<DaySpan> span) implements Claim {
  /**
   * Days from and to, both within, written as yyyymmdd; a deadline has no first day.
   *
   * @param from the first day, 0 for a deadline
   * @param to the last day
   */
  record DaySpan(int from, int to) {
    boolean holds(DaySpan other) {
      return other.from >= from && other.to <= to;
    }
  }

  @Override
  public PairOutcome against(Target target, Actual actual) {
    Optional<PeriodClaim> found = actual.claim().period();
    if (found.isEmpty()) {
      return RepeatedWording.repeated(target, actual)
          .orElseGet(() -> Outcomes.open(ComparisonReason.PERIOD_NEEDS_DATE, target, actual));
    }
    if (text.equals(found.get().text)) {
      return new PairOutcome.Met(
          MeasuredPair.words(List.of(ComparisonReason.REPEATS_TARGET.plain())));
    }
    if (span.isEmpty() || found.get().span.isEmpty()) {
      return Outcomes.open(ComparisonReason.PERIODS_DIFFER, target, actual);
    }
    return compare(span.get(), found.get().span.get(), target, actual);
  }

  private static PairOutcome compare(DaySpan wanted, DaySpan found, Target target, Actual actual) {
    if (wanted.holds(found)) {
      return new PairOutcome.Met(MeasuredPair.words(List.of()));
    }
    return found.from() > wanted.to()
        ? new PairOutcome.Short(MeasuredPair.words(List.of()))
        : Outcomes.open(ComparisonReason.PERIODS_DIFFER, target, actual);
  }

  @Override
  public Optional<PeriodClaim> period() {
    return Optional.of(this);
  }

  @Override
  public ComparisonReason unfit() {
    return ComparisonReason.PERIOD_FOR_NUMBER;
  }
}
