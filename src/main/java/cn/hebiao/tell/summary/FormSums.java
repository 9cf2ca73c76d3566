package cn.hebiao.tell.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Sums of some forms: how many, their totals in points of a hundred, their money in 万元. */
final class FormSums {
  private static final BigDecimal HUNDRED = new BigDecimal("100");

  private final CountedSum self = new CountedSum();
  private final CountedSum computed = new CountedSum();
  private int forms;
  private final CountedSum adjusted = new CountedSum();
  private final CountedSum executed = new CountedSum();

  /** A sum that knows of how many numbers it is. */
  private static final class CountedSum {
    private BigDecimal sum = BigDecimal.ZERO;
    private int count;

    void add(BigDecimal score) {
      sum = sum.add(score);
      count++;
    }

    void add(CountedSum other) {
      sum = sum.add(other.sum);
      count += other.count;
    }

    Optional<BigDecimal> whole() {
      return count == 0 ? Optional.empty() : Optional.of(sum);
    }

    Optional<BigDecimal> average() {
      return count == 0
          ? Optional.empty()
          : Optional.of(sum.divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP));
    }
  }

  /** A score brought to a full weight of 100; empty where the weight is unknown or 0. */
  static Optional<BigDecimal> ofHundred(BigDecimal score, FormLine form) {
    return form.weight()
        .filter(weight -> weight.signum() > 0)
        .map(weight -> score.multiply(HUNDRED).divide(weight, 4, RoundingMode.HALF_UP));
  }

  void add(FormLine form) {
    forms++;
    form.self().flatMap(score -> ofHundred(score, form)).ifPresent(self::add);
    form.computed().flatMap(score -> ofHundred(score, form)).ifPresent(computed::add);
  }

  void add(FundLine fund) {
    fund.adjusted().ifPresent(adjusted::add);
    fund.executed().ifPresent(executed::add);
  }

  void add(FormSums other) {
    forms += other.forms;
    self.add(other.self);
    computed.add(other.computed);
    adjusted.add(other.adjusted);
    executed.add(other.executed);
  }

  int forms() {
    return forms;
  }

  Optional<BigDecimal> self() {
    return self.average();
  }

  Optional<BigDecimal> computed() {
    return computed.average();
  }

  /** Empty where no form has an amount. */
  Optional<BigDecimal> adjusted() {
    return adjusted.whole();
  }

  /** Empty where no form has an amount. */
  Optional<BigDecimal> executed() {
    return executed.whole();
  }
}
