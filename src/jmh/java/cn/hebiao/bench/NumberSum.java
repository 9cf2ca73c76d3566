package cn.hebiao.bench;

/** The numbers that were read, so that no reader is fast because it reads less. */
final class NumberSum {
  private long count;
  private double sum;

  void add(double number) {
    count++;
    sum += number;
  }

  /** How many there are. */
  long require(NumberSum expected) {
    if (count != expected.count || Math.abs(sum - expected.sum) > 1e-6 * Math.abs(expected.sum)) {
      throw new IllegalStateException(
          count + " numbers, " + sum + " in all; not " + expected.count + ", " + expected.sum);
    }
    return count;
  }
}
