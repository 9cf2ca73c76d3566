package cn.hebiao.adapter.statistics;

import cn.hebiao.review.draw.SampleBounds;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * Bounds without approximation: hypergeometric, and Clopper and Pearson's for large populations.
 */
public final class ExactBounds implements SampleBounds {
  @Override
  public int most(int population, int drawn, int wrong, double confidence) {
    int low = wrong;
    int high = population - (drawn - wrong);
    while (low < high) {
      int middle = low + (high - low + 1) / 2;
      double chance =
          HypergeometricDistribution.of(population, middle, drawn).cumulativeProbability(wrong);
      if (chance > 1 - confidence) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  @Override
  public double rate(int drawn, int wrong, double confidence) {
    return wrong >= drawn
        ? 1
        : BetaDistribution.of(wrong + 1.0, drawn - wrong).inverseCumulativeProbability(confidence);
  }
}
