package cn.hebiao.judge.evidence;

import cn.hebiao.model.value.Dimension;
import cn.hebiao.model.value.Figure;
import cn.hebiao.read.target.ComparisonReason;
import cn.hebiao.read.target.Direction;
import cn.hebiao.read.target.MeasuredPair;
import cn.hebiao.read.target.PairOutcome;
import cn.hebiao.read.target.TargetReason;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Target and actual value of an indicator as two single figures of one thing, both above zero.
 *
 * @param target the target
 * @param actual the actual value, in the target's base unit
 * @param direction which way is better, as far as the target says
 */
record RowFigures(Figure target, Figure actual, Direction direction) {
  private static final int TELLING_DIGITS = 2;
  private static final BigDecimal TWO = new BigDecimal("2");

  /**
   * The figures of a pair; empty where it has others, or such of different things. A bare amount
   * far from the other is not compared while scoring, but is just what is looked for here.
   */
  static Optional<RowFigures> of(RowPair pair) {
    PairOutcome outcome = pair.outcome();
    boolean comparable =
        outcome
            .reason()
            .map(TargetReason::key)
            .map(ComparisonReason.UNIT_UNCLEAR.key()::equals)
            .orElse(true);
    Optional<Figure> target = pair.target().figure();
    Optional<Figure> actual = pair.actual().figure();
    if (!comparable || target.isEmpty() || actual.isEmpty()) {
      return Optional.empty();
    }
    Direction direction =
        outcome.measure().map(MeasuredPair::direction).orElseGet(pair.target()::direction);
    return inOneUnit(target.get(), actual.get(), direction)
        .filter(both -> both.target.number().signum() > 0 && both.actual.number().signum() > 0);
  }

  private static Optional<RowFigures> inOneUnit(Figure target, Figure actual, Direction direction) {
    boolean bareTarget = target.unit().isAbsent();
    boolean bareActual = actual.unit().isAbsent();
    if (bareTarget == bareActual) {
      return target.unit().convertsTo(actual.unit())
          ? Optional.of(new RowFigures(target, actual, direction))
          : Optional.empty();
    }
    Figure bare = bareTarget ? target : actual;
    Figure stated = bareTarget ? actual : target;
    boolean share =
        stated.unit().dimension() == Dimension.RATIO && bare.written().compareTo(TWO) < 0;
    return share
        ? Optional.empty()
        : Optional.of(
            bareTarget
                ? new RowFigures(bare.in(stated.unit()), actual, direction)
                : new RowFigures(target, bare.in(stated.unit()), direction));
  }

  /** Whether the actual value is on the good side of the target. */
  boolean isWithin() {
    int above = actual.number().compareTo(target.number());
    return direction == Direction.LOWER ? above <= 0 : above >= 0;
  }

  /** Whether moving the point of one gives the other, more or less; single digits tell nothing. */
  boolean isShifted() {
    int places = Math.abs(scale().places());
    boolean telling = target.written().stripTrailingZeros().precision() >= TELLING_DIGITS;
    return places > 1 || places == 1 && telling;
  }

  /** How many places they are apart. */
  Scale scale() {
    return Scale.of(actual.number(), target.number());
  }

  boolean ofShares() {
    return target.unit().dimension() == Dimension.RATIO;
  }
}
