package cn.hebiao.review.draw;

import java.util.List;

/** The port by which is worked out what a sample says of all it was drawn from. */
public interface SampleBounds {
  /**
   * The most units of all that may be wrong, where some of a sample are.
   *
   * @param population all units
   * @param drawn how many were drawn
   * @param wrong how many of these are wrong
   * @param confidence between 0 and 1
   */
  int most(int population, int drawn, int wrong, double confidence);

  /** The same as a share where the population is very large. */
  double rate(int drawn, int wrong, double confidence);

  /**
   * The smallest sample that, without anything wrong in it, says that no more than a share of all
   * is wrong.
   */
  default int size(int population, double tolerable, double confidence) {
    int bearable = (int) StrictMath.floor(tolerable * population + 1e-9);
    int size = Math.min(1, population);
    while (size < population && most(population, size, 0, confidence) > bearable) {
      size++;
    }
    return size;
  }

  /**
   * Stringer's bound of the share by which a total is overstated.
   *
   * @param drawn how many units were drawn
   * @param taints by which part of itself each wrong one is overstated, in any order
   */
  default double stringer(int drawn, List<Double> taints, double confidence) {
    double bound = rate(drawn, 0, confidence);
    List<Double> sorted = taints.stream().sorted(java.util.Comparator.reverseOrder()).toList();
    for (int i = 0; i < sorted.size(); i++) {
      double step = rate(drawn, i + 1, confidence) - rate(drawn, i, confidence);
      bound += step * sorted.get(i);
    }
    return Math.min(1, bound);
  }
}
