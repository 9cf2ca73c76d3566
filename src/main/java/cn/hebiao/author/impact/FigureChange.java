package cn.hebiao.author.impact;

import java.math.BigDecimal;
import java.util.Optional;

/** Comparison of figures that may be missing. */
final class FigureChange {
  private FigureChange() {}

  /** Whether both are missing, or equal as numbers. */
  static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.isPresent() == other.isPresent()
        && one.flatMap(a -> other.map(b -> a.compareTo(b) == 0)).orElse(true);
  }
}
