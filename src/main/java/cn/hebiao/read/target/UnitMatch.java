package cn.hebiao.read.target;

import cn.hebiao.model.value.Dimension;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Two figures in one unit.
 *
 * @param target the target's number in base units
 * @param actual the actual's number in base units
 * @param notes what was assumed
 * @param cause why they have no common unit; the numbers mean nothing then
 */
record UnitMatch(
    BigDecimal target,
    BigDecimal actual,
    List<TargetReason> notes,
    Optional<ComparisonReason> cause) {
  private static final BigDecimal TWO = new BigDecimal("2");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Beyond this ratio a bare amount was hardly meant in the other side's unit. */
  private static final BigDecimal FAR = new BigDecimal("100");

  static UnitMatch of(Figure target, Figure actual) {
    Unit wanted = target.unit();
    Unit found = actual.unit();
    boolean oneScaled = wanted.isAbsent() != found.isAbsent();
    if (wanted.convertsTo(found) && oneScaled && far(target.number(), actual.number())) {
      return none(ComparisonReason.UNIT_UNCLEAR);
    }
    if (wanted.convertsTo(found)) {
      return new UnitMatch(target.number(), actual.number(), List.of(), Optional.empty());
    }
    if (wanted.measures() == found.measures()) {
      return none(ComparisonReason.UNITS_DIFFER);
    }
    Figure bare = wanted.measures() ? actual : target;
    Figure stated = wanted.measures() ? target : actual;
    Optional<AssumedNumber> assumed = assume(bare, stated);
    if (assumed.isEmpty()) {
      boolean rate = stated.unit().dimension() == Dimension.RATIO;
      return none(rate ? ComparisonReason.PERCENT_UNCLEAR : ComparisonReason.UNIT_UNCLEAR);
    }
    BigDecimal number = assumed.get().number;
    List<TargetReason> notes = List.of(assumed.get().cause.plain());
    return bare == actual
        ? new UnitMatch(stated.number(), number, notes, Optional.empty())
        : new UnitMatch(number, stated.number(), notes, Optional.empty());
  }

  private static UnitMatch none(ComparisonReason cause) {
    return new UnitMatch(BigDecimal.ZERO, BigDecimal.ZERO, List.of(), Optional.of(cause));
  }

  private record AssumedNumber(BigDecimal number, ComparisonReason cause) {}

  private static Optional<AssumedNumber> assume(Figure bare, Figure stated) {
    if (stated.unit().dimension() == Dimension.RATIO) {
      return rate(bare, stated);
    }
    BigDecimal number =
        bare.unit().isAbsent() ? stated.unit().toBase(bare.number()) : bare.number();
    boolean scaled =
        stated.unit().dimension() == Dimension.MONEY
            || stated.unit().factor().compareTo(BigDecimal.ONE) != 0;
    boolean broken =
        stated.unit().dimension() == Dimension.COUNT
            && bare.number().stripTrailingZeros().scale() > 0
            && stated.number().stripTrailingZeros().scale() <= 0;
    return broken || (scaled && far(number, stated.number()))
        ? Optional.empty()
        : Optional.of(new AssumedNumber(number, ComparisonReason.UNIT_ASSUMED));
  }

  /** A bare number against a rate: per cents from 2 on, a ratio only if it is close to the rate. */
  private static Optional<AssumedNumber> rate(Figure bare, Figure stated) {
    BigDecimal number = bare.number();
    if (!bare.unit().isAbsent()) {
      return Optional.empty();
    }
    if (number.signum() == 0 || number.abs().compareTo(TWO) >= 0) {
      return Optional.of(
          new AssumedNumber(stated.unit().toBase(number), ComparisonReason.UNIT_ASSUMED));
    }
    boolean near =
        stated.unit().convertsTo(Unit.PERCENT)
            && stated.number().compareTo(HALF) >= 0
            && number.compareTo(stated.number().multiply(HALF)) >= 0;
    return near
        ? Optional.of(new AssumedNumber(number, ComparisonReason.RATIO_ASSUMED))
        : Optional.empty();
  }

  private static boolean far(BigDecimal one, BigDecimal other) {
    BigDecimal small = one.abs().min(other.abs());
    return small.signum() > 0 && one.abs().max(other.abs()).compareTo(small.multiply(FAR)) > 0;
  }
}
