package cn.hebiao.adapter.report;

import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/** Texts as they stand in the parts of a workbook. */
final class XmlText {
  /** Excel would read this as the character with that number. */
  private static final Pattern CODED = Pattern.compile("_(x[0-9A-Fa-f]{4}_)");

  private XmlText() {}

  /** Writes a text of a cell; characters that no XML can hold become question marks. */
  static void writeCell(String text, Writer out) throws IOException {
    write(text.contains("_x") ? CODED.matcher(text).replaceAll("_x005F_$1") : text, out);
  }

  /** Writes a text of an attribute or element. */
  static void write(String text, Writer out) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        out.write(c);
        out.write(text.charAt(++i));
      } else {
        write(c, out);
      }
    }
  }

  private static void write(char c, Writer out) throws IOException {
    switch (c) {
      case '&' -> out.write("&amp;");
      case '<' -> out.write("&lt;");
      case '>' -> out.write("&gt;");
      case '"' -> out.write("&quot;");
      case '\t', '\n', '\r' -> out.write("&#" + (int) c + ";");
      default -> out.write(c < ' ' || Character.isSurrogate(c) || c >= '\ufffe' ? '?' : c);
    }
  }
}
