package cn.hebiao.review.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How large a sample is to be. */
public sealed interface SamplePlan {
  /**
   * The number of units of so many.
   *
   * @param bounds works out what a sample says
   */
  int size(int population, SampleBounds bounds);

  /** A share as somebody writes it: 10%, 10 or 0.1; empty for what is not above 0 and at most 1. */
  static Optional<BigDecimal> share(String text) {
    String plain = text.strip().replace('％', '%');
    boolean percent = plain.endsWith("%");
    try {
      BigDecimal number =
          new BigDecimal(percent ? plain.substring(0, plain.length() - 1).strip() : plain);
      BigDecimal share =
          percent || number.compareTo(BigDecimal.ONE) > 0 ? number.movePointLeft(2) : number;
      return Optional.of(share)
          .filter(each -> each.signum() > 0 && each.compareTo(BigDecimal.ONE) <= 0);
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  /** What the user asked for, as it is shown. */
  String shown();

  /**
   * A part of all.
   *
   * @param share above 0, at most 1
   */
  record ByRate(BigDecimal share) implements SamplePlan {
    @Override
    public int size(int population, SampleBounds bounds) {
      return share
          .multiply(BigDecimal.valueOf(population))
          .setScale(0, RoundingMode.CEILING)
          .intValueExact();
    }

    /** The rate of a share as somebody writes it: 10%, 10 or 0.1; empty for what is none. */
    public static Optional<SamplePlan> of(String text) {
      return SamplePlan.share(text).map(ByRate::new);
    }

    @Override
    public String shown() {
      return "--rate " + share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
  }

  /** So many. */
  record BySize(int number) implements SamplePlan {
    /** As many as somebody writes; empty for what is no number above zero. */
    public static Optional<SamplePlan> of(String text) {
      try {
        return Optional.of(Integer.parseInt(text.strip()))
            .filter(number -> number > 0)
            .map(BySize::new);
      } catch (NumberFormatException none) {
        return Optional.empty();
      }
    }

    @Override
    public int size(int population, SampleBounds bounds) {
      return Math.min(number, population);
    }

    @Override
    public String shown() {
      return "--size " + number;
    }
  }

  /**
   * As many as it takes to say, if nothing is wrong with any of them, that no more than a tolerable
   * share of all is wrong.
   *
   * @param confidence how sure that is to be, between 0 and 1
   * @param tolerable the share
   */
  record ByConfidence(BigDecimal confidence, BigDecimal tolerable) implements SamplePlan {
    @Override
    public int size(int population, SampleBounds bounds) {
      return bounds.size(population, tolerable.doubleValue(), confidence.doubleValue());
    }

    @Override
    public String shown() {
      return "--confidence %s --tolerable %s"
          .formatted(confidence.toPlainString(), tolerable.toPlainString());
    }
  }
}
