package cn.hebiao.model.finding;

import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Written;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure or words that a finding tells of: what stands there, or what was expected.
 *
 * @param text as users read it; empty where there is nothing to tell
 * @param number the number in base units: points, 元, a ratio; empty for words
 * @param unit the unit it is written in; {@link Unit#NONE} for words
 */
public record Stated(String text, Optional<BigDecimal> number, Unit unit) {
  /** Nothing to tell. */
  public static final Stated NOTHING = words("");

  /** Words, such as a grade or a cell as it stands. */
  public static Stated words(String text) {
    return new Stated(text, Optional.empty(), Unit.NONE);
  }

  /** Points. */
  public static Stated points(BigDecimal points) {
    return new Stated(Written.plain(points), Optional.of(points), Unit.POINT);
  }

  /** A ratio as per cent. */
  public static Stated percent(BigDecimal ratio) {
    return new Stated(Written.percent(ratio), Optional.of(ratio), Unit.PERCENT);
  }

  /** A number of a unit, written in some way. */
  public static Stated number(BigDecimal base, Unit unit, String text) {
    return new Stated(text, Optional.of(base), unit);
  }
}
