package cn.hebiao.judge.score;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a row is worth.
 *
 * @param points its points; empty where nothing on the form tells
 * @param source what tells them
 * @param exact whether they are certain; else they are a share of points that are stated only for
 *     several rows together
 */
public record Worth(Optional<BigDecimal> points, Source source, boolean exact) {
  /** Nothing tells. */
  public static final Worth UNKNOWN = new Worth(Optional.empty(), Source.NOWHERE, false);

  /** What its own cells state. */
  public static Worth own(BigDecimal points) {
    return new Worth(Optional.of(points), Source.OWN, true);
  }

  /** Whether the cells of the row, or the first of its group, state its points. */
  public boolean isWritten() {
    return source == Source.OWN || source == Source.GROUP;
  }

  boolean known() {
    return points.isPresent();
  }

  /** What tells the points of a row. */
  public enum Source {
    /** Its own cells. */
    OWN,
    /** The first of some rows, of which each has its score within these. */
    GROUP,
    /** What a label or the form states, less what the other rows there are worth. */
    STATED,
    /** Nothing. */
    NOWHERE
  }
}
