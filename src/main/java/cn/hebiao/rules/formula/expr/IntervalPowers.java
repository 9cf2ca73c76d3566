package cn.hebiao.rules.formula.expr;

import cn.hebiao.model.value.Interval;
import java.math.BigDecimal;
import java.util.Optional;

/** Powers of intervals; only small whole exponents have bounds that are surely right. */
final class IntervalPowers {
  private static final BigDecimal LARGEST = BigDecimal.valueOf(64);
  private static final Interval ONE = Interval.point(BigDecimal.ONE);

  private IntervalPowers() {}

  static Optional<Interval> range(Interval base, Interval exponent) {
    BigDecimal power = exponent.low();
    boolean whole = power.stripTrailingZeros().scale() <= 0;
    if (!exponent.isPoint() || !whole || power.abs().compareTo(LARGEST) > 0) {
      return Optional.empty();
    }
    int count = power.intValueExact();
    if (count > 0) {
      return Optional.of(positive(base, count));
    }
    return base.contains(BigDecimal.ZERO)
        ? Optional.empty()
        : ONE.over(count == 0 ? ONE : positive(base, -count));
  }

  private static Interval positive(Interval base, int count) {
    // An even power forgets the sign; taken factor by factor it would not.
    Interval factor = count % 2 == 0 ? base.abs() : base;
    if (factor.low().signum() < 0 && factor.high().signum() > 0) {
      Interval low = product(Interval.point(factor.low()), count);
      return low.hull(product(Interval.point(factor.high()), count));
    }
    return product(factor, count);
  }

  private static Interval product(Interval factor, int count) {
    Interval product = factor;
    for (int i = 1; i < count; i++) {
      product = product.times(factor);
    }
    return product;
  }
}
