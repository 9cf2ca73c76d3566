package cn.hebiao.read.target;

import cn.hebiao.model.value.Dimension;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * A time by which or in which something is to be done: 1-12月, 2023年12月底前.
 *
 * @param other the same text where it is not taken for a time: ≤12月 may be a duration
 */
record PeriodClaim(Claim other) implements Claim {
  /** Of a time as limit, when something was done that was done then. */
  private enum Side {
    IN_TIME,
    LATE,
    OPEN
  }

  @Override
  public PairOutcome against(Target target, Actual actual) {
    int year = year(target, actual);
    DayScan scan = DayScan.of(actual.text(), year);
    if (scan.mentions().isEmpty()) {
      return isDuration(other) && isDuration(actual.claim())
          ? other.against(target, actual)
          : RepeatedWording.repeated(target, actual)
              .orElseGet(() -> Outcomes.open(ComparisonReason.PERIOD_NEEDS_DATE, target, actual));
    }
    if (target.text().equals(actual.text())) {
      return new PairOutcome.Met(
          MeasuredPair.days(List.of(ComparisonReason.REPEATS_TARGET.plain())));
    }
    List<DayMention> limits =
        DayScan.of(target.text(), year).mentions().stream().filter(DayMention::limits).toList();
    DayChoice choice = DayChoice.of(scan.mentions(), target, actual);
    return limits.isEmpty() || choice.days().isEmpty()
        ? Outcomes.open(ComparisonReason.PERIODS_DIFFER, target, actual)
        : compare(limits, choice, target, actual);
  }

  private static boolean isDuration(Claim claim) {
    return claim.levels().size() == 1
        && claim.levels().get(0).figure().unit().dimension() == Dimension.TIME;
  }

  /** The year of times that do not name theirs: the form's, else that of the other side. */
  private static int year(Target target, Actual actual) {
    return target
        .context()
        .year()
        .or(() -> DayScan.year(target.text()))
        .or(() -> DayScan.year(actual.text()))
        .orElse(UNKNOWN_YEAR);
  }

  /** A leap year, so that every day exists. */
  private static final int UNKNOWN_YEAR = 2000;

  private static PairOutcome compare(
      List<DayMention> limits, DayChoice choice, Target target, Actual actual) {
    List<DayMention> days = choice.days();
    boolean paired = limits.size() > 1 && limits.size() == days.size();
    long late = 0;
    boolean exact = true;
    boolean all = true;
    boolean punctual = true;
    for (int i = 0; i < days.size(); i++) {
      DayMention first = paired ? limits.get(i) : limits.get(0);
      DayMention last = paired ? limits.get(i) : limits.get(limits.size() - 1);
      DayMention day = days.get(i);
      boolean over = side(day, last) == Side.LATE;
      all &= over;
      punctual &= side(day, first) == Side.IN_TIME;
      if (over) {
        late = Math.max(late, ChronoUnit.DAYS.between(last.to(), day.earliest()));
        exact &= day.from().equals(day.to()) && last.kind() != DayMention.DayBound.BEFORE;
      }
    }
    if (late > 0 && (all || paired)) {
      return new PairOutcome.Short(MeasuredPair.days(List.of(lateness(late, exact))));
    }
    // Works that end early are no fault; what was to go on all year should have.
    if (limits.size() == 1
        && days.size() == 1
        && isWholeYear(limits.get(0))
        && isShortened(days.get(0), limits.get(0))) {
      long lacking = ChronoUnit.DAYS.between(days.get(0).to(), limits.get(0).to());
      return new PairOutcome.Short(
          MeasuredPair.days(
              List.of(ComparisonReason.SHORTENED_BY.of(Map.of("days", String.valueOf(lacking))))));
    }
    if (tooEarly(days, limits, target)) {
      return Outcomes.open(ComparisonReason.PERIOD_TOO_EARLY, target, actual);
    }
    if (punctual && RepeatedWording.denies(DayChoice.withoutAsPlanned(actual.text()))) {
      return Outcomes.open(ComparisonReason.WORDS_WEAKENED, target, actual);
    }
    return punctual
        ? new PairOutcome.Met(MeasuredPair.days(List.of()))
        : Outcomes.open(ComparisonReason.PERIODS_DIFFER, target, actual);
  }

  private static TargetReason lateness(long days, boolean exact) {
    ComparisonReason late = exact ? ComparisonReason.LATE_BY : ComparisonReason.LATE_AT_LEAST;
    return late.of(Map.of("days", String.valueOf(days)));
  }

  private static Side side(DayMention done, DayMention limit) {
    if (done.earliest().isAfter(limit.to())) {
      return Side.LATE;
    }
    boolean known =
        done.limits() && !isShortened(done, limit) && !done.to().isAfter(limit.surely());
    return known ? Side.IN_TIME : Side.OPEN;
  }

  /** A service from January to November is no service of a year. */
  private static boolean isShortened(DayMention done, DayMention limit) {
    return limit.kind() == DayMention.DayBound.RANGE
        && done.kind() == DayMention.DayBound.RANGE
        && done.from().equals(limit.from())
        && done.to().isBefore(limit.to());
  }

  private static boolean isWholeYear(DayMention limit) {
    return limit.from().getDayOfYear() == 1
        && limit.to().plusDays(1).getDayOfYear() == 1
        && limit.to().getYear() == limit.from().getYear();
  }

  /** What was done in an earlier year was hardly done for this year's target. */
  private static boolean tooEarly(List<DayMention> days, List<DayMention> limits, Target target) {
    LocalDate begin = limits.get(0).from();
    LocalDate first =
        target
            .context()
            .year()
            .map(year -> LocalDate.of(year, 1, 1))
            .filter(start -> start.isBefore(begin))
            .orElseGet(() -> begin.withDayOfYear(1));
    return days.stream().anyMatch(day -> day.to().isBefore(first));
  }

  @Override
  public ComparisonReason unfit() {
    return ComparisonReason.PERIOD_FOR_NUMBER;
  }
}
