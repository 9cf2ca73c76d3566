package cn.hebiao.tell.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Where points were lost, over all forms: one level-one indicator, or the execution rows.
 *
 * @param level1 its label
 * @param indicators how many indicators were counted: those with weight and computed score
 * @param weight their points
 * @param computed their computed scores
 */
public record LossLine(String level1, int indicators, BigDecimal weight, BigDecimal computed) {
  private static final int DIGITS = 6;

  /** The columns, of which one needs all points lost. */
  static LineColumns<LossLine> columns(BigDecimal lost) {
    return LineColumns.<LossLine>of("losses")
        .text("level1", LossLine::level1)
        .number("indicators", LossLine::indicators)
        .number("weight", LossLine::weight)
        .number("computed", LossLine::computed)
        .number("lost", LossLine::lost)
        .amount("lostRate", LossLine::rate)
        .amount("lostShare", line -> line.shareOf(lost));
  }

  /** The points lost. */
  public BigDecimal lost() {
    return weight.subtract(computed);
  }

  /** The points lost to the points there are; empty without any. */
  public Optional<BigDecimal> rate() {
    return ratio(lost(), weight);
  }

  /** These points to all points lost; empty where none was. */
  public Optional<BigDecimal> shareOf(BigDecimal all) {
    return ratio(lost(), all);
  }

  private static Optional<BigDecimal> ratio(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? Optional.empty()
        : Optional.of(part.divide(whole, DIGITS, RoundingMode.HALF_UP));
  }
}
