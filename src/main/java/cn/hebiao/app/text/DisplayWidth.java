package cn.hebiao.app.text;

import cn.hebiao.model.value.TextWidth;

/** Texts in columns of a console. */
public final class DisplayWidth {
  private static final String CUT = "..";

  private DisplayWidth() {}

  /** The columns that a text takes. */
  public static int of(String text) {
    return TextWidth.onConsole(text);
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
      room -= TextWidth.onConsole(codePoint);
      if (room < 0) {
        break;
      }
      kept.appendCodePoint(codePoint);
    }
    return kept + CUT;
  }

  private static String blanks(int count) {
    return " ".repeat(Math.max(0, count));
  }
}
