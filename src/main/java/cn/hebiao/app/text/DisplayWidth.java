package cn.hebiao.app.text;

/**
 * How many columns of a console a text takes: two for a Chinese character or full-width sign, none
 * for a combining mark, else one.
 */
public final class DisplayWidth {
  private static final String CUT = "..";
  // First and last code points that Unicode (UAX 11) calls wide or full-width, in order.
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

  private DisplayWidth() {}

  /** The columns that a text takes. */
  public static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  /** The text with blanks on its right up to a width; unchanged if it is wider. */
  public static String padRight(String text, int width) {
    return text + blanks(width - of(text));
  }

  /** The text with blanks on its left up to a width; unchanged if it is wider. */
  public static String padLeft(String text, int width) {
    return blanks(width - of(text)) + text;
  }

  /** The text at exactly a width: cut with two dots where it is wider, else padded. */
  public static String fit(String text, int width) {
    return padRight(cut(text, width), width);
  }

  /** The text, cut with two dots where it is wider than a width. */
  public static String cut(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int room = width - CUT.length();
    for (int codePoint : text.codePoints().toArray()) {
      room -= of(codePoint);
      if (room < 0) {
        break;
      }
      kept.appendCodePoint(codePoint);
    }
    return kept + CUT;
  }

  private static int of(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    for (int[] range : WIDE) {
      if (codePoint >= range[0] && codePoint <= range[1]) {
        return 2;
      }
    }
    return 1;
  }

  private static String blanks(int count) {
    return " ".repeat(Math.max(0, count));
  }
}
