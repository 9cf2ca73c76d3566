package cn.hebiao.review.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How likely a unit is among the first so many, when units are ordered by the logarithm of their
 * lots over their weights: the mean, over its own lot, of the chance that fewer of the others come
 * before it. For large strata the usual approximation, proportional to the weights, takes its
 * place.
 */
final class InclusionProbability {
  private static final int STEPS = 100;
  private static final int LARGE = 400;
  private static final int DIGITS = 4;

  private InclusionProbability() {}

  /**
   * @param weight its own weight
   * @param others the weights of the others
   * @param number how many are drawn of all
   */
  static BigDecimal of(double weight, List<Double> others, int number) {
    if (number > others.size()) {
      return BigDecimal.ONE;
    }
    double chance =
        others.size() > LARGE
            ? number * weight / (weight + others.stream().mapToDouble(w -> w).sum())
            : exactly(weight, others, number);
    return BigDecimal.valueOf(Math.min(1, chance)).setScale(DIGITS, RoundingMode.HALF_EVEN);
  }

  private static double exactly(double weight, List<Double> others, int number) {
    double sum = 0;
    for (int step = 0; step < STEPS; step++) {
      double own = (step + 0.5) / STEPS;
      double logOfRest = StrictMath.log1p(-own);
      double[] before = new double[number];
      if (number > 0) {
        before[0] = 1;
      }
      for (double other : others) {
        double sooner = 1 - StrictMath.exp(logOfRest * other / weight);
        for (int count = number - 1; count >= 0; count--) {
          before[count] =
              before[count] * (1 - sooner) + (count > 0 ? before[count - 1] * sooner : 0);
        }
      }
      for (double fewer : before) {
        sum += fewer;
      }
    }
    return sum / STEPS;
  }
}
