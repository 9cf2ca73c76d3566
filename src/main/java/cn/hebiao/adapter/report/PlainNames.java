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
  private static final Pattern CODED = Pattern.compile("\\$([0-9A-F]{4})");

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
    if (name.indexOf('$') < 0) {
      return name;
    }
    return CODED
        .matcher(name)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }
}
