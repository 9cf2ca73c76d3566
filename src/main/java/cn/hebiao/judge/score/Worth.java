package cn.hebiao.judge.score;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a row is worth.
 *
 * @param points its points; empty where nothing on the form tells
 * @param source what tells them
 */
record Worth(Optional<BigDecimal> points, Source source) {
  static final Worth UNKNOWN = new Worth(Optional.empty(), Source.NOWHERE);

  static Worth of(BigDecimal points, Source source) {
    return new Worth(Optional.of(points), source);
  }

  boolean known() {
    return points.isPresent();
  }

  /** What tells the points of a row. */
  enum Source {
    /** Its own cells. */
    OWN,
    /** What its group, label or table states, less what the other rows there are worth. */
    STATED,
    /** The scores of all rows that share points make these up: each has what it is worth. */
    SCORES,
    /** An equal share of points that are only stated for several rows together. */
    SHARE,
    /** Nothing. */
    NOWHERE
  }
}
