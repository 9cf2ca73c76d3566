package cn.hebiao.review.draw;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.value.Written;
import cn.hebiao.review.frame.FrameUnit;
import cn.hebiao.review.frame.FrameUnit.FrameFacts;
import cn.hebiao.review.frame.UnitKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much a unit asks to be looked at: 1, and more for each sign of risk.
 *
 * @param weight at least 1
 * @param reasons the signs, each with what it adds
 */
public record Risk(BigDecimal weight, List<Message> reasons) {
  private static final int DIGITS = 4;
  private static final BigDecimal MANY = BigDecimal.valueOf(5);

  public Risk {
    reasons = List.copyOf(reasons);
  }

  /**
   * The risk of a unit.
   *
   * @param largest the largest amount of a unit of its kind, in 元; zero where none has any
   */
  static Risk of(FrameUnit unit, BigDecimal largest, DrawSettings settings) {
    Adding sum = new Adding(settings);
    FrameFacts facts = unit.facts();
    if (!unit.kind().isForm()) {
      sum.add(unit.kind() == UnitKind.UNREPORTED ? "unreported" : "unreadable", BigDecimal.ONE, "");
      return sum.risk();
    }
    sum.add("errors", many(facts.errors()), Long.toString(facts.errors()));
    sum.add("warnings", many(facts.warnings()), Long.toString(facts.warnings()));
    sum.add("notes", facts.notes() > 0 ? BigDecimal.ONE : BigDecimal.ZERO, facts.notes() + "");
    overstated("overstated", facts, difference(facts), sum);
    facts
        .before()
        .ifPresent(
            year -> {
              sum.add("errorsBefore", many(year.errors()), Long.toString(year.errors()));
              overstated("overstatedBefore", facts, year.overstated(), sum);
            });
    sum.add("open", facts.open(), Written.percent(facts.open(), 0));
    if (facts.indicators() > 0) {
      BigDecimal soft = share(facts.soft(), facts.indicators());
      sum.add("soft", soft, Written.percent(soft, 0));
      sum.add("full", facts.full() == facts.indicators() ? BigDecimal.ONE : BigDecimal.ZERO, "");
    }
    unit.amount()
        .filter(amount -> amount.signum() > 0 && largest.signum() > 0)
        .map(amount -> amount.divide(largest, DIGITS, RoundingMode.HALF_EVEN))
        .ifPresent(part -> sum.add("amount", part, Written.percent(part, 0)));
    return sum.risk();
  }

  private static Optional<BigDecimal> difference(FrameFacts facts) {
    return facts.self().flatMap(self -> facts.computed().map(self::subtract));
  }

  /** Self total above the computed one, by tenths of the weight, at most one. */
  private static void overstated(
      String key, FrameFacts facts, Optional<BigDecimal> points, Adding sum) {
    BigDecimal above = points.orElse(BigDecimal.ZERO);
    BigDecimal weight = facts.weight().orElse(BigDecimal.ZERO);
    if (above.signum() > 0 && weight.signum() > 0) {
      BigDecimal part =
          above
              .multiply(BigDecimal.TEN)
              .divide(weight, DIGITS, RoundingMode.HALF_EVEN)
              .min(BigDecimal.ONE);
      sum.add(key, part, Written.plain(above));
    }
  }

  /** The same with a weight that is not below a floor. */
  Risk atLeast(BigDecimal floor) {
    return weight.compareTo(floor) >= 0 ? this : new Risk(floor, reasons);
  }

  private static BigDecimal many(long count) {
    return BigDecimal.valueOf(count)
        .divide(MANY, DIGITS, RoundingMode.HALF_EVEN)
        .min(BigDecimal.ONE);
  }

  private static BigDecimal share(int part, int whole) {
    return BigDecimal.valueOf(part)
        .divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_EVEN);
  }

  /** The sum on its way. */
  private static final class Adding {
    private final DrawSettings settings;
    private final List<Message> reasons = new ArrayList<>();
    private BigDecimal weight = BigDecimal.ONE;

    Adding(DrawSettings settings) {
      this.settings = settings;
    }

    void add(String key, BigDecimal degree, String shown) {
      BigDecimal more =
          settings
              .weight(key)
              .multiply(degree)
              .setScale(2, RoundingMode.HALF_EVEN)
              .stripTrailingZeros();
      if (more.signum() > 0) {
        weight = weight.add(more);
        reasons.add(
            Message.of("sample.risk." + key, "shown", shown, "weight", more.toPlainString()));
      }
    }

    Risk risk() {
      return new Risk(weight, reasons);
    }
  }
}
