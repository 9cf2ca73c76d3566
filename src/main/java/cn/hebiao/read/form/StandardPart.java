package cn.hebiao.read.form;

import cn.hebiao.rules.rulebook.AllowedPoints;
import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one part of a standard, ① or the whole, says of its points.
 *
 * @param wholes points that are given wholly or not at all
 * @param deductions points that each fault costs
 * @param gains points that are given for something
 * @param points points that it has, without saying which of them can be had
 * @param nothing whether it says when there are none
 * @param clear whether all figures of points in it are among these
 */
record StandardPart(
    List<BigDecimal> wholes,
    List<BigDecimal> deductions,
    List<BigDecimal> gains,
    List<BigDecimal> points,
    boolean nothing,
    boolean clear) {

  /**
   * The points that it allows; empty where it leaves any doubt.
   *
   * @param weight the points of the whole standard, where this is all of it
   */
  Optional<NavigableSet<BigDecimal>> allowed(Optional<BigDecimal> weight) {
    if (!clear || deductions.size() > 1 || points.size() > 1) {
      return Optional.empty();
    }
    Optional<BigDecimal> stated = points.stream().findFirst().or(() -> weight);
    if (!deductions.isEmpty()) {
      Optional<BigDecimal> full = gains.stream().findFirst().or(() -> stated);
      boolean single = wholes.isEmpty() && gains.size() <= 1;
      return full.filter(all -> single).flatMap(AllowedPoints.deduction(deductions.get(0))::of);
    }
    if (gains.isEmpty()) {
      BigDecimal sum = sum(wholes);
      return wholes.isEmpty() || stated.filter(all -> all.compareTo(sum) != 0).isPresent()
          ? Optional.empty()
          : AllowedPoints.parts(wholes).of(sum);
    }
    return gains.size() == 1 && wholes.isEmpty() ? gain(weight.isEmpty()) : bands(stated);
  }

  /** A gain beside others in a list is had or not; one alone has to say so. */
  private Optional<NavigableSet<BigDecimal>> gain(boolean listed) {
    return listed || nothing ? AllowedPoints.WHOLE.of(gains.get(0)) : Optional.empty();
  }

  /** 得3分…得2分…否则不得分: one of them. */
  private Optional<NavigableSet<BigDecimal>> bands(Optional<BigDecimal> stated) {
    List<BigDecimal> values = Stream.concat(gains.stream(), wholes.stream()).toList();
    BigDecimal most = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    boolean closed = nothing || wholes.size() == 1;
    boolean apart = values.stream().distinct().count() == values.size() && wholes.size() <= 1;
    return closed && apart && stated.filter(all -> all.compareTo(most) != 0).isEmpty()
        ? AllowedPoints.values(Stream.concat(values.stream(), Stream.of(BigDecimal.ZERO)).toList())
            .of(most)
        : Optional.empty();
  }

  /** The points that it has, where it says one number of them; empty where it says more or none. */
  Optional<BigDecimal> stated() {
    List<BigDecimal> all =
        Stream.of(wholes, gains, points).flatMap(List::stream).distinct().toList();
    boolean one = wholes.size() <= 1 && gains.size() <= 1 && points.size() <= 1;
    return clear && one && all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /** Whether it says several numbers of points of which one is had. */
  boolean banded() {
    return Stream.of(wholes, gains, points).flatMap(List::stream).distinct().count() > 1;
  }

  static BigDecimal sum(List<BigDecimal> points) {
    return points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
