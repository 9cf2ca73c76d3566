package cn.hebiao.app.view;

import java.util.Optional;

/**
 * How one cell is drawn.
 *
 * @param bold whether its font is bold
 * @param italic whether its font is slanted
 * @param points the size of its font in points
 * @param ink the colour of its font as six hexadecimal digits; empty where nobody chose one
 * @param fill the colour behind it as six hexadecimal digits; empty where it has none
 * @param align where its text stands
 * @param framed whether it has a line on any side
 */
public record CellLook(
    boolean bold,
    boolean italic,
    int points,
    Optional<String> ink,
    Optional<String> fill,
    TextSide align,
    boolean framed) {
  /** A cell that nobody has formatted. */
  public static final CellLook PLAIN =
      new CellLook(false, false, 11, Optional.empty(), Optional.empty(), TextSide.BY_VALUE, false);

  /** Where text stands between the left and the right side. */
  public enum TextSide {
    /** Numbers to the right, all else to the left. */
    BY_VALUE,
    LEFT,
    CENTRE,
    RIGHT
  }
}
