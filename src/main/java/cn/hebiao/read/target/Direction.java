package cn.hebiao.read.target;

/** Which way an actual may differ from its target, as far as the target says. */
public enum Direction {
  /** At least the target. */
  HIGHER,
  /** At most the target. */
  LOWER,
  /** Just the target, or within its range. */
  EQUAL,
  /** The target does not say. */
  UNSTATED;

  /** Whether one says that more and the other that less is better. */
  public boolean isOpposite(Direction other) {
    return this == HIGHER && other == LOWER || this == LOWER && other == HIGHER;
  }
}
