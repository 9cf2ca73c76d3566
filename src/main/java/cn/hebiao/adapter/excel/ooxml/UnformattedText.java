package cn.hebiao.adapter.excel.ooxml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a text with or without formats as plain text, without its reading aids (phonetic runs). */
public final class UnformattedText {
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private UnformattedText() {}

  /** The text of the element at the cursor, which then is behind the element. */
  public static String of(XmlCursor xml) {
    int depth = xml.depth();
    StringBuilder text = new StringBuilder();
    while (xml.next(depth)) {
      if (xml.is("t")) {
        text.append(xml.text());
      } else if (!xml.is("r")) {
        xml.skip();
      }
    }
    return unescaped(text.toString());
  }

  /** Control characters are stored as {@code _x000D_}. */
  public static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    return ESCAPE
        .matcher(text)
        .replaceAll(
            code ->
                Matcher.quoteReplacement(
                    Character.toString((char) Integer.parseInt(code.group(1), 16))));
  }
}
