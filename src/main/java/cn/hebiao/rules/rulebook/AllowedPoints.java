package cn.hebiao.rules.rulebook;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which points a standard allows, whoever decides: under 得1分，否则不得分 nobody can have 0.5.
 *
 * @param kind how they follow
 * @param figures what they follow from
 */
public record AllowedPoints(PointKind kind, List<BigDecimal> figures) {
  /** Any points up to the weight. */
  public static final AllowedPoints ANY = new AllowedPoints(PointKind.ANY, List.of());

  /** All points or none. */
  public static final AllowedPoints WHOLE = new AllowedPoints(PointKind.WHOLE, List.of());

  /** More values than these are as good as any. */
  private static final int MOST = 1000;

  /** How allowed points follow. */
  public enum PointKind {
    /** Any points. */
    ANY,
    /** All or none. */
    WHOLE,
    /** All, less a fixed number for each fault, down to none. */
    DEDUCTION,
    /** The sum of some of the figures. */
    PARTS,
    /** One of the figures. */
    VALUES
  }

  public AllowedPoints {
    figures = List.copyOf(figures);
  }

  /** All points, less so many for each fault. */
  public static AllowedPoints deduction(BigDecimal each) {
    return each.signum() > 0 ? new AllowedPoints(PointKind.DEDUCTION, List.of(each)) : ANY;
  }

  /** These and no others. */
  public static AllowedPoints values(List<BigDecimal> values) {
    return values.isEmpty() ? ANY : new AllowedPoints(PointKind.VALUES, values);
  }

  /** The sums of some of these. */
  public static AllowedPoints parts(List<BigDecimal> parts) {
    return parts.isEmpty() ? ANY : new AllowedPoints(PointKind.PARTS, parts);
  }

  /** The points that two standards allow together. */
  public static NavigableSet<BigDecimal> sums(
      NavigableSet<BigDecimal> some, NavigableSet<BigDecimal> others) {
    NavigableSet<BigDecimal> sums = new TreeSet<>();
    some.forEach(one -> others.forEach(other -> sums.add(one.add(other))));
    return sums;
  }

  /** The points that are allowed within a weight; empty where any are. */
  public Optional<NavigableSet<BigDecimal>> of(BigDecimal weight) {
    NavigableSet<BigDecimal> points =
        switch (kind) {
          case ANY -> new TreeSet<>();
          case WHOLE -> new TreeSet<>(List.of(BigDecimal.ZERO, weight));
          case DEDUCTION -> ladder(weight);
          case VALUES -> new TreeSet<>(figures);
          case PARTS -> sums();
        };
    NavigableSet<BigDecimal> within =
        points.isEmpty() || weight.signum() <= 0
            ? points
            : points.subSet(BigDecimal.ZERO, true, weight, true);
    return within.isEmpty() || within.size() > MOST || weight.signum() <= 0
        ? Optional.empty()
        : Optional.of(Collections.unmodifiableNavigableSet(within));
  }

  private NavigableSet<BigDecimal> ladder(BigDecimal weight) {
    NavigableSet<BigDecimal> points = new TreeSet<>(List.of(BigDecimal.ZERO));
    for (BigDecimal left = weight;
        left.signum() > 0 && points.size() <= MOST;
        left = left.subtract(figures.get(0))) {
      points.add(left);
    }
    return points;
  }

  private NavigableSet<BigDecimal> sums() {
    NavigableSet<BigDecimal> sums = new TreeSet<>(List.of(BigDecimal.ZERO));
    for (BigDecimal part : figures) {
      for (BigDecimal sum : List.copyOf(sums)) {
        if (sums.size() <= MOST) {
          sums.add(sum.add(part));
        }
      }
    }
    return sums;
  }
}
