package cn.hebiao.judge.score;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A form's totals as the agency wrote them; empty where it wrote none.
 *
 * @param weight total weight in points
 * @param score total self score in points
 * @param grade grade in words
 * @param due the grade that belongs to the total self score
 */
public record DeclaredTotals(
    Optional<BigDecimal> weight,
    Optional<BigDecimal> score,
    Optional<String> grade,
    Optional<String> due) {
  /** Totals of which it is not known what grade belongs to them. */
  public DeclaredTotals(
      Optional<BigDecimal> weight, Optional<BigDecimal> score, Optional<String> grade) {
    this(weight, score, grade, Optional.empty());
  }
}
