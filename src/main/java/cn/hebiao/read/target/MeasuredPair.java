package cn.hebiao.read.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a comparison was made with.
 *
 * @param target the target's number in base units; for a range its nearest end
 * @param actual the actual's number in base units
 * @param completion actual / target, twelve decimals; empty without numbers or for a target of zero
 *     or less, 1 where both are zero or the actual lies within a range
 * @param direction which way is better, as far as the target says
 * @param by what was compared; numbers are there for figures only
 * @param notes what was assumed on the way
 */
public record MeasuredPair(
    Optional<BigDecimal> target,
    Optional<BigDecimal> actual,
    Optional<BigDecimal> completion,
    Direction direction,
    MeasuredBy by,
    List<TargetReason> notes) {
  private static final int DECIMALS = 12;

  public MeasuredPair {
    notes = List.copyOf(notes);
  }

  /** Whether there are no numbers, only words or days. */
  public boolean qualitative() {
    return by != MeasuredBy.FIGURES;
  }

  /** Whether days were compared. */
  public boolean dated() {
    return by == MeasuredBy.DAYS;
  }

  /** Whether both are numbers and the actual is the lesser one. */
  public boolean below() {
    return target.isPresent() && actual.isPresent() && actual.get().compareTo(target.get()) < 0;
  }

  /** Whether both are the same number. */
  public boolean exact() {
    return target.isPresent() && actual.isPresent() && actual.get().compareTo(target.get()) == 0;
  }

  /** The measure of two numbers. */
  static MeasuredPair of(
      BigDecimal target, BigDecimal actual, Direction direction, List<TargetReason> notes) {
    List<TargetReason> all = new ArrayList<>(notes);
    if (target.signum() == 0) {
      all.add(ComparisonReason.ZERO_TARGET.plain());
    } else if (target.signum() < 0) {
      all.add(ComparisonReason.NEGATIVE_TARGET.plain());
    }
    return new MeasuredPair(
        Optional.of(target),
        Optional.of(actual),
        ratio(target, actual),
        direction,
        MeasuredBy.FIGURES,
        all);
  }

  /** The measure of a number within its range. */
  static MeasuredPair within(BigDecimal actual, List<TargetReason> notes) {
    return new MeasuredPair(
        Optional.of(actual),
        Optional.of(actual),
        Optional.of(BigDecimal.ONE),
        Direction.EQUAL,
        MeasuredBy.FIGURES,
        notes);
  }

  /** A measure in words only. */
  static MeasuredPair words(List<TargetReason> notes) {
    return plain(MeasuredBy.WORDS, notes);
  }

  /** A measure of days. */
  static MeasuredPair days(List<TargetReason> notes) {
    return plain(MeasuredBy.DAYS, notes);
  }

  private static MeasuredPair plain(MeasuredBy by, List<TargetReason> notes) {
    return new MeasuredPair(
        Optional.empty(), Optional.empty(), Optional.empty(), Direction.UNSTATED, by, notes);
  }

  private static Optional<BigDecimal> ratio(BigDecimal target, BigDecimal actual) {
    if (target.signum() > 0) {
      return Optional.of(actual.divide(target, DECIMALS, RoundingMode.HALF_EVEN));
    }
    return target.signum() == 0 && actual.signum() == 0
        ? Optional.of(BigDecimal.ONE)
        : Optional.empty();
  }
}
