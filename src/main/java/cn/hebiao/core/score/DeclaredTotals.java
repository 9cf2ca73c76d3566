package cn.hebiao.core.score;

import java.math.BigDecimal;
import java.util.Optional;

/** A form's totals as the agency wrote them, in points; empty where it wrote none. */
public record DeclaredTotals(
    Optional<BigDecimal> weight, Optional<BigDecimal> score, Optional<String> grade) {
  /** The same with a grade. */
  DeclaredTotals withGrade(Optional<String> other) {
    return new DeclaredTotals(weight, score, other);
  }
}
