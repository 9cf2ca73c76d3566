package cn.hebiao.model.value;

/**
 * How much room signs take, in letters: two for a Chinese character or full-width sign, else one.
 * Many signs, such as “ and ①, are narrow on a console and as wide as a Chinese character on paper.
 */
public final class TextWidth {
  /** First and last code points that Unicode (UAX 11) calls wide or full-width, in order. */
  private static final int[][] WIDE = {
    {0x1100, 0x115F},
    {0x2E80, 0x303E},
    {0x3041, 0x4DBF},
    {0x4E00, 0xA4CF},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE10, 0xFE19},
    {0xFE30, 0xFE6F},
    {0xFF01, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x1F300, 0x1FAFF},
    {0x20000, 0x3FFFD}
  };

  /** Behind the letters of Europe. */
  private static final int WIDE_ON_PAPER = 0x300;

  private static final String WIDE_TOO = "·×";

  private TextWidth() {}

  /** Columns of a console that a text takes; combining marks take none. */
  public static int onConsole(String text) {
    return text.codePoints().map(TextWidth::onConsole).sum();
  }

  /** Columns of a console that a sign takes; a combining mark takes none. */
  public static int onConsole(int sign) {
    int type = Character.getType(sign);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    for (int[] range : WIDE) {
      if (sign >= range[0] && sign <= range[1]) {
        return 2;
      }
    }
    return 1;
  }

  /** Letters that a text takes in the fonts of Chinese tables. */
  public static int onPaper(String text) {
    return text.codePoints().map(TextWidth::onPaper).sum();
  }

  /** Letters that a sign takes in the fonts of Chinese tables. */
  public static int onPaper(int sign) {
    return sign >= WIDE_ON_PAPER || WIDE_TOO.indexOf(sign) >= 0 ? 2 : 1;
  }
}
