package cn.hebiao.read.fact;

import cn.hebiao.model.value.ChineseNumber;
import cn.hebiao.read.form.LabelText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a label is numbered and set in, which tells its rank among others.
 *
 * @param style how it is numbered
 * @param ordinal its number; 0 where it has none
 * @param indent how many blanks stand before it
 */
record Numbering(Style style, int ordinal, int indent) {
  private static final String CHINESE = "([一二三四五六七八九十]{1,3})";
  private static final String DIGITS = "([0-9]{1,2})";

  /** The ways to number, the highest rank first. */
  enum Style {
    CHAPTER("^" + CHINESE + "[、.]"),
    SECTION("^\\(" + CHINESE + "\\)"),
    POINT("^(?:第|问题)?" + DIGITS + "(?:题[、.:]?|[、:]|\\.(?![0-9]))"),
    PART("^\\(?" + DIGITS + "\\)"),
    NONE("$^");

    private final Pattern pattern;

    Style(String pattern) {
      this.pattern = Pattern.compile(pattern);
    }
  }

  static Numbering of(String words) {
    String label = LabelText.normalise(words);
    int indent = words.length() - words.stripLeading().length();
    for (Style style : Style.values()) {
      Matcher matcher = style.pattern.matcher(label);
      if (style != Style.NONE && matcher.find()) {
        return new Numbering(style, number(matcher.group(1)), indent);
      }
    }
    return new Numbering(Style.NONE, 0, indent);
  }

  private static int number(String text) {
    return Character.isDigit(text.charAt(0))
        ? Integer.parseInt(text)
        : ChineseNumber.at(text, 0).map(n -> n.value().intValue()).orElse(0);
  }

  boolean isNumbered() {
    return style != Style.NONE;
  }

  boolean precedes(Numbering other) {
    return style == other.style && other.ordinal == ordinal + 1;
  }

  /** Whether it is numbered and of no lower rank. */
  boolean endsListOf(Numbering heading) {
    return isNumbered() && style.compareTo(heading.style) <= 0;
  }

  /** Whether it is numbered and of a lower rank. */
  boolean isBelow(Numbering other) {
    return isNumbered() && style.compareTo(other.style) > 0;
  }

  /** The number of a question as rulebooks write it: 4, 第4题. */
  static Optional<Integer> question(String text) {
    Matcher matcher = Pattern.compile("第?" + DIGITS + "题?").matcher(text);
    return matcher.matches() ? Optional.of(number(matcher.group(1))) : Optional.empty();
  }
}
