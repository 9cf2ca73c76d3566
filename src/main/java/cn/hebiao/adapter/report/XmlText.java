package cn.hebiao.adapter.report;

import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/** Texts as they stand in the parts of a workbook. */
final class XmlText {
  /** Excel would read this as the character with that number. */
  private static final Pattern CODED = Pattern.compile("_(x[0-9A-Fa-f]{4}_)");

  private static final String SPECIAL = "&<>\"";

  private XmlText() {}

  /** Writes a text of a cell; characters that no XML can hold become question marks. */
  static void writeCell(String text, Writer out) throws IOException {
    write(text.contains("_x") ? CODED.matcher(text).replaceAll("_x005F_$1") : text, out);
  }

  /** Writes a text of an attribute or element. */
  static void write(String text, Writer out) throws IOException {
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = Character.isSurrogatePair(c, i + 1 < text.length() ? text.charAt(i + 1) : ' ');
      if (pair) {
        i++;
      } else if (c < ' ' || c > '\ud7ff' || SPECIAL.indexOf(c) >= 0) {
        out.write(text, done, i - done);
        out.write(escaped(c));
        done = i + 1;
      }
    }
    out.write(text, done, text.length() - done);
  }

  private static String escaped(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\t', '\n', '\r' -> "&#" + (int) c + ";";
      default -> c < ' ' || Character.isSurrogate(c) || c >= '\ufffe' ? "?" : String.valueOf(c);
    };
  }
}
