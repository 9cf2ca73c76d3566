package cn.hebiao.read.target;

import java.util.List;
import java.util.Optional;

/**
 * A time by which or in which something is to be done: 1-12月, 2023年12月底前.
 *
 * @param text the period as written, without blanks
 * @param span its days, if it names a year and is of a simple shape
 */
record Period(String text, Optional<Span> span) implements Claim {
  /**
   * Days from and to, both within, written as yyyymmdd; a deadline has no first day.
   *
   * @param from the first day, 0 for a deadline
   * @param to the last day
   */
  record Span(int from, int to) {
    boolean holds(Span other) {
      return other.from >= from && other.to <= to;
    }
  }

  @Override
  public Outcome against(Target target, Actual actual) {
    Optional<Period> found = actual.claim().period();
    if (found.isEmpty()) {
      return RepeatedWording.repeated(target, actual)
          .orElseGet(() -> Outcomes.open(Cause.PERIOD_NEEDS_DATE, target, actual));
    }
    if (text.equals(found.get().text)) {
      return new Outcome.Met(Measure.words(List.of(Cause.REPEATS_TARGET.plain())));
    }
    if (span.isEmpty() || found.get().span.isEmpty()) {
      return Outcomes.open(Cause.PERIODS_DIFFER, target, actual);
    }
    return compare(span.get(), found.get().span.get(), target, actual);
  }

  private static Outcome compare(Span wanted, Span found, Target target, Actual actual) {
    if (wanted.holds(found)) {
      return new Outcome.Met(Measure.words(List.of()));
    }
    return found.from() > wanted.to()
        ? new Outcome.Short(Measure.words(List.of()))
        : Outcomes.open(Cause.PERIODS_DIFFER, target, actual);
  }

  @Override
  public Optional<Period> period() {
    return Optional.of(this);
  }

  @Override
  public Cause unfit() {
    return Cause.PERIOD_FOR_NUMBER;
  }
}
