package cn.hebiao.model.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The unit a figure is read in, from its own and the header's.
 *
 * @param unit the unit chosen
 * @param other the other unit that is as plausible, if there is one
 * @param doubts what is doubtful about the choice
 */
record UnitChoice(Unit unit, Optional<Unit> other, List<Doubt> doubts) {
  private static final BigDecimal TWO = new BigDecimal("2");
  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final BigDecimal THOUSAND = new BigDecimal("1000");

  /** A percent sign that stands on a number of per cents once too often. */
  private static final Unit PERCENT_OF_PERCENT =
      new Unit(Dimension.RATIO, "%", "1", new BigDecimal("0.0001"));

  /** Weights given as shares of the usual hundred points: 15% is 15 points. */
  private static final Unit PERCENT_OF_POINTS =
      new Unit(Dimension.POINTS, "%", Unit.POINT.base(), BigDecimal.ONE);

  static UnitChoice of(BigDecimal written, Unit own, Expectation expected) {
    if (own.measures()) {
      return stated(written, own, expected);
    }
    return own.isAbsent() ? assumed(written, expected) : multiplied(own, expected);
  }

  private static UnitChoice stated(BigDecimal written, Unit own, Expectation expected) {
    List<Doubt> doubts = new ArrayList<>();
    Unit header = expected.unit();
    if (own.equals(StandardUnits.CURRENCY_SIGN) && header.dimension() == Dimension.MONEY) {
      return plain(header);
    }
    boolean otherKind = header.measures() && header.dimension() != own.dimension();
    if (!expected.wanted().accepts(own) || otherKind) {
      doubts.add(Doubt.UNIT_UNEXPECTED);
    } else if (header.measures() && !sameSize(own, header)) {
      doubts.add(Doubt.UNIT_NOT_AS_HEADED);
    }
    if (own.equals(Unit.PERCENT) && expected.wanted() == Expectation.Wanted.POINTS) {
      return new UnitChoice(PERCENT_OF_POINTS, Optional.empty(), doubts);
    }
    if (own.equals(Unit.PERCENT) && written.abs().compareTo(THOUSAND) >= 0) {
      doubts.add(Doubt.PERCENT_TWICE);
      return new UnitChoice(own, Optional.of(PERCENT_OF_PERCENT), doubts);
    }
    return new UnitChoice(own, Optional.empty(), doubts);
  }

  private static boolean sameSize(Unit own, Unit header) {
    return own.convertsTo(header) && own.factor().compareTo(header.factor()) == 0;
  }

  /** A bare 万 or 亿: of money where money is wanted, else of whatever the header counts. */
  private static UnitChoice multiplied(Unit bare, Expectation expected) {
    boolean money =
        expected.wanted() == Expectation.Wanted.AMOUNT
            || expected.unit().dimension() == Dimension.MONEY;
    if (money) {
      Unit unit = StandardUnits.money(bare);
      boolean asHeaded = !expected.unit().measures() || sameSize(unit, expected.unit());
      return new UnitChoice(
          unit, Optional.empty(), asHeaded ? List.of() : List.of(Doubt.UNIT_NOT_AS_HEADED));
    }
    return new UnitChoice(bare, Optional.empty(), List.of());
  }

  private static UnitChoice assumed(BigDecimal written, Expectation expected) {
    Unit header = expected.unit();
    return switch (expected.wanted()) {
      case RATIO -> rate(written, header);
      case AMOUNT ->
          header.measures()
              ? plain(header)
              : new UnitChoice(Unit.NONE, Optional.empty(), List.of(Doubt.UNIT_MISSING));
      case POINTS -> plain(header.measures() ? header : Unit.POINT);
      case COUNT -> plain(header.measures() ? header : Unit.PIECES);
      case ANY -> header.equals(Unit.PERCENT) ? rate(written, header) : plain(header);
    };
  }

  private static UnitChoice plain(Unit unit) {
    return new UnitChoice(unit, Optional.empty(), List.of());
  }

  /**
   * A bare number for a rate. Under a percent sign small numbers may already be ratios; without one
   * large numbers are most likely per cents.
   */
  private static UnitChoice rate(BigDecimal written, Unit header) {
    BigDecimal size = written.abs();
    if (header.measures() && !header.equals(Unit.PERCENT)) {
      return plain(header);
    }
    if (size.signum() == 0) {
      return plain(header.measures() ? header : Unit.SHARE);
    }
    boolean underPercent = header.equals(Unit.PERCENT);
    boolean clear = underPercent ? size.compareTo(TWO) >= 0 : size.compareTo(TWO) < 0;
    if (clear) {
      return plain(underPercent ? Unit.PERCENT : Unit.SHARE);
    }
    boolean percent = !underPercent && size.compareTo(TEN) >= 0;
    return new UnitChoice(
        percent ? Unit.PERCENT : Unit.SHARE,
        Optional.of(percent ? Unit.SHARE : Unit.PERCENT),
        List.of(Doubt.RATIO_OR_PERCENT));
  }
}
