package cn.hebiao.judge.score;

import cn.hebiao.model.value.Interval;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the rules say about one indicator, one criterion or the execution row.
 *
 * @param points its points, rounded; empty where a person decides
 * @param allowed the points that the figures as written allow; empty where a person decides
 * @param live the points in Excel over the source cells, not yet cut to the weight; empty where
 *     they do not follow corrections
 * @param treatment how the rule is to be taken beyond its points
 * @param grounds what it rests on
 */
public record Verdict(
    Optional<BigDecimal> points,
    Optional<Interval> allowed,
    Optional<LivePoints> live,
    Treatment treatment,
    Grounds grounds) {

  /** A person decides. */
  public static Verdict open(Grounds grounds) {
    return new Verdict(
        Optional.empty(), Optional.empty(), Optional.of(LivePoints.OPEN), Treatment.PLAIN, grounds);
  }

  /** Points that do not come from a formula. */
  static Verdict fixed(BigDecimal points, Grounds grounds) {
    return new Verdict(
        Optional.of(points),
        Optional.of(Interval.point(points)),
        Optional.of(LivePoints.of(points.toPlainString())),
        Treatment.PLAIN,
        grounds);
  }

  Verdict with(Optional<LivePoints> other) {
    return new Verdict(points, allowed, other, treatment, grounds);
  }

  Verdict with(Treatment other) {
    return new Verdict(points, allowed, live, other, grounds);
  }

  /** The same, where a person decides, within what the standard allows. */
  Verdict within(Optional<PointLimit> limit) {
    return points.isPresent()
        ? this
        : new Verdict(points, allowed, live, treatment, grounds.within(limit));
  }

  /** The least points that are possible. */
  BigDecimal lowest() {
    return treatment.unconfirmed()
        ? BigDecimal.ZERO
        : treatment
            .edge()
            .map(BandEdge::low)
            .or(() -> points)
            .or(() -> grounds.limit().map(PointLimit::lowest))
            .orElse(BigDecimal.ZERO);
  }

  /** The most points that are possible for a part of some weight. */
  BigDecimal highest(BigDecimal weight) {
    return treatment.unconfirmed()
        ? weight
        : treatment
            .edge()
            .map(BandEdge::high)
            .or(() -> points)
            .or(() -> grounds.limit().map(PointLimit::highest))
            .orElse(weight);
  }
}
