package cn.hebiao.tell.summary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sums over fund lines, in 万元; lines without an amount count as nothing.
 *
 * @param initial sum of the initial budgets
 * @param adjusted sum of the budgets of the whole year
 * @param executed sum of what was spent
 */
public record FundTotal(BigDecimal initial, BigDecimal adjusted, BigDecimal executed) {
  /** The sums of some lines. */
  public static FundTotal of(List<FundLine> lines) {
    return new FundTotal(
        sum(lines, FundLine::initial),
        sum(lines, FundLine::adjusted),
        sum(lines, FundLine::executed));
  }

  private static BigDecimal sum(
      List<FundLine> lines, Function<FundLine, Optional<BigDecimal>> amount) {
    return lines.stream()
        .map(amount)
        .flatMap(Optional::stream)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
