package cn.hebiao.adapter.report;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JEXL takes no Chinese names. Each character that it would refuse is written as a dollar sign and
 * four hexadecimal digits on the way in, and back when the name is looked up.
 */
final class PlainNames {
  private static final Pattern QUOTED_OR_FOREIGN =
      Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"|[^\\x00-\\x7f]");
  private static final int DIGITS = 4;
  private static final int HEX = 16;

  private PlainNames() {}

  /** An expression in which all names are plain; quoted texts stay as they are. */
  static String coded(String expression) {
    return QUOTED_OR_FOREIGN
        .matcher(expression)
        .replaceAll(
            found -> Matcher.quoteReplacement(coded(found.group(), found.group().charAt(0))));
  }

  private static String coded(String found, char first) {
    return first == '\'' || first == '"' ? found : String.format(Locale.ROOT, "$%04X", (int) first);
  }

  /** The name as the template has it. */
  static String decoded(String name) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      boolean coded = isCoded(name, i);
      text.append(
          coded ? (char) Integer.parseInt(name, i + 1, i + 1 + DIGITS, HEX) : name.charAt(i));
      i += coded ? DIGITS : 0;
    }
    return text.toString();
  }

  private static boolean isCoded(String name, int at) {
    boolean coded = name.charAt(at) == '$' && at + DIGITS < name.length();
    for (int i = at + 1; coded && i <= at + DIGITS; i++) {
      coded = Character.digit(name.charAt(i), HEX) >= 0;
    }
    return coded;
  }
}
