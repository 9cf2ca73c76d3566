package cn.hebiao.review.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How large a sample is to be. */
public sealed interface SamplePlan {
  /**
   * The number of units of so many.
   *
   * @param bounds works out what a sample says
   */
  int size(int population, SampleBounds bounds);

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

    @Override
    public String shown() {
      return "--rate " + share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
  }

  /** So many. */
  record BySize(int number) implements SamplePlan {
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
