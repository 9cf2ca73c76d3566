package cn.hebiao.judge.check.cross;

import cn.hebiao.judge.diagnose.slip.SimpleSlips;
import cn.hebiao.model.value.Dimension;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Unit;
import cn.hebiao.read.fact.Fact;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Another number in the place of a figure, with which a failed check would hold.
 *
 * @param fact the figure
 * @param number what would stand there, in base units
 * @param slip whether a single slip of the pen makes the one of the other
 * @param sure whether the number follows exactly, and not from a rounded rate
 */
public record Correction(Fact fact, BigDecimal number, boolean slip, boolean sure) {
  private static final int STEPS = 12;
  private static final BigDecimal STEP = new BigDecimal("1.01");

  /** The corrections of one figure of a failed check, those by a slip of the pen first. */
  static List<Correction> of(FailedRule failed, Fact fact) {
    List<Correction> found = new ArrayList<>();
    Optional<BigDecimal> solved = solved(failed, fact).flatMap(number -> written(number, fact));
    if (solved.isEmpty() && failed.isEquality()) {
      return found;
    }
    for (BigDecimal meant : SimpleSlips.of(fact.figure())) {
      if ((!failed.isEquality() || near(solved.orElse(meant), meant))
          && isPossible(meant, fact)
          && failed.holds(fact.cell(), meant)) {
        found.add(new Correction(fact, meant, true, true));
      }
    }
    solved
        .filter(number -> failed.holds(fact.cell(), number))
        .ifPresent(number -> found.add(new Correction(fact, number, false, isExact(failed, fact))));
    return found;
  }

  private static boolean near(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(other.abs().movePointLeft(1)) <= 0;
  }

  /** A number that follows from a rounded rate is not exact, unless it is a rate itself. */
  private static boolean isExact(FailedRule failed, Fact fact) {
    return failed.finding().stands().unit().dimension() != Dimension.RATIO
        || fact.figure().unit().dimension() == Dimension.RATIO;
  }

  /** The number with which both sides are the same, by the secant of their difference. */
  private static Optional<BigDecimal> solved(FailedRule failed, Fact fact) {
    BigDecimal before = fact.number();
    Optional<BigDecimal> gapBefore = failed.gap();
    BigDecimal now = before.signum() == 0 ? fact.figure().unit().factor() : before.multiply(STEP);
    for (int step = 0; step < STEPS && gapBefore.isPresent(); step++) {
      Optional<BigDecimal> gap = failed.gap(fact.cell(), now);
      if (gap.isEmpty() || gap.get().compareTo(gapBefore.get()) == 0) {
        return Optional.empty();
      }
      if (gap.get().signum() == 0) {
        return Optional.of(now);
      }
      BigDecimal slope =
          now.subtract(before).divide(gap.get().subtract(gapBefore.get()), MathContext.DECIMAL64);
      BigDecimal next = now.subtract(gap.get().multiply(slope), MathContext.DECIMAL64);
      before = now;
      gapBefore = gap;
      now = next;
    }
    return Optional.empty();
  }

  /** The number as it would be written in the figure's place; empty where it cannot be. */
  private static Optional<BigDecimal> written(BigDecimal number, Fact fact) {
    Figure figure = fact.figure();
    Unit unit = figure.unit();
    boolean whole = isWhole(figure);
    int decimals = whole ? 0 : Math.max(2, figure.decimals());
    BigDecimal digits = unit.fromBase(number).setScale(decimals, RoundingMode.HALF_UP);
    BigDecimal rounded = unit.toBase(digits);
    return Optional.of(rounded).filter(n -> n.compareTo(fact.number()) != 0 && isPossible(n, fact));
  }

  /** Amounts and counts are not below zero, and there are no parts of persons and things. */
  private static boolean isPossible(BigDecimal number, Fact fact) {
    Unit unit = fact.figure().unit();
    boolean below =
        number.signum() < 0 && fact.number().signum() >= 0 && unit.dimension() != Dimension.RATIO;
    boolean parts =
        isWhole(fact.figure()) && unit.fromBase(number).stripTrailingZeros().scale() > 0;
    return !below && !parts;
  }

  private static boolean isWhole(Figure figure) {
    return figure.exact() && figure.unit().dimension() == Dimension.COUNT;
  }
}
