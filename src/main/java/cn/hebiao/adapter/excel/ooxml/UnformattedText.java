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
    String first = "";
    StringBuilder more = null;
    while (xml.next(depth)) {
      if (xml.is("t")) {
        String text = xml.text();
        if (more != null) {
          more.append(text);
        } else if (first.isEmpty()) {
          first = text;
        } else {
          more = new StringBuilder(first).append(text);
        }
      } else if (!xml.is("r")) {
        xml.skip();
      }
    }
    return unescaped(more == null ? first : more.toString());
  }

  /** Control characters are stored as {@code _x000D_}. */
  public static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher matcher = ESCAPE.matcher(text);
    return matcher.replaceAll(
        match ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
  }
}
