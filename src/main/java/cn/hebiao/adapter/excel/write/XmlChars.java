package cn.hebiao.adapter.excel.write;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Between plain text and the characters of an XML file. */
final class XmlChars {
  /** What Excel itself would read as an escaped character, and so must be escaped once more. */
  private static final Pattern ESCAPE_LOOKALIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final Pattern REFERENCE = Pattern.compile("&([^;]*);");

  /** The longest text an Excel cell can hold. */
  static final int CELL_LIMIT = 32767;

  private XmlChars() {}

  /** Text for a cell: cut to what a cell holds, escaped the way Excel escapes cell text. */
  static String cellText(String text) {
    String stored = stored(text);
    return text(
        stored.contains("_x") ? ESCAPE_LOOKALIKE.matcher(stored).replaceAll("_x005F_") : stored);
  }

  /** The text as a cell will give it back: line ends unified, what XML cannot hold left out. */
  static String legal(String text) {
    int ordinary = 0;
    while (ordinary < text.length() && isOrdinary(text.charAt(ordinary))) {
      ordinary++;
    }
    if (ordinary == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    String unified = text.replace("\r\n", "\n").replace('\r', '\n');
    unified.codePoints().filter(XmlChars::isLegal).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static String cellLimit(String text) {
    if (text.length() <= CELL_LIMIT) {
      return text;
    }
    int end = CELL_LIMIT - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** What a cell of ours holds after writing: the text to compare with later. */
  static String stored(String text) {
    return cellLimit(legal(text));
  }

  /** Nothing that could need a second look. */
  private static boolean isOrdinary(int c) {
    return c >= 0x20 && c < 0xD800 || c == '\n';
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }

  /** Element content. */
  static String text(String text) {
    return legal(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Attribute value, for double quotes. */
  static String attribute(String text) {
    return text(text).replace("\"", "&quot;").replace("\n", "&#10;").replace("\t", "&#9;");
  }

  /** Attributes as they stand in a tag, each with a blank before it. */
  static String attributes(Map<String, String> values) {
    StringBuilder out = new StringBuilder();
    values.forEach((name, value) -> out.append(" " + name + "=\"" + attribute(value) + "\""));
    return out.toString();
  }

  /** Undoes entity and character references. Entities that only a DTD could define stay as text. */
  static String unescape(String raw) {
    return raw.indexOf('&') < 0
        ? raw
        : REFERENCE
            .matcher(raw)
            .replaceAll(name -> Matcher.quoteReplacement(reference(name.group(1))));
  }

  private static String reference(String name) {
    return switch (name) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> numeric(name);
    };
  }

  private static String numeric(String name) {
    try {
      if (name.startsWith("#x")) {
        return Character.toString(Integer.parseInt(name.substring(2), 16));
      }
      if (name.startsWith("#")) {
        return Character.toString(Integer.parseInt(name.substring(1)));
      }
    } catch (IllegalArgumentException e) {
      return "";
    }
    return "&" + name + ";";
  }
}
