package cn.hebiao.rules.formula.expr;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** How names of data items are spelt; the one place that formulas and rulebooks share. */
public final class NameSpelling {
  /** What the sum of a column is called on paper. */
  public static final String SUM_ON_PAPER = "合计";

  private static final String QUOTES = "“”‘’\"'";
  private static final Set<String> RESERVED =
      Set.of("AND", "OR", "NOT", "TRUE", "FALSE", "且", "或", "非", "真", "假");

  private NameSpelling() {}

  /**
   * The name as it is looked up: full-width forms unified (NFKC), blanks and quotation marks
   * dropped, so that “三公”经费 and 三公经费 are one item. May be empty.
   */
  public static String normalised(String written) {
    if (isNormal(written)) {
      return written;
    }
    StringBuilder kept = new StringBuilder();
    Normalizer.normalize(written, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> !isBlank(c) && !isQuote(c) && c != '[' && c != ']')
        .forEach(kept::appendCodePoint);
    String once = Normalizer.normalize(kept, Normalizer.Form.NFKC);
    return once.contentEquals(kept) ? once : normalised(once);
  }

  /** Chinese characters, digits and Latin letters stand for themselves. */
  private static boolean isNormal(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plain =
          c >= '一' && c <= '龥'
              || c >= '0' && c <= '9'
              || c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z';
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  /** Whether the normalised name can stand in a formula without brackets. */
  public static boolean isPlain(String name) {
    if (name.isEmpty() || isReserved(name) || !name.codePoints().allMatch(NameSpelling::inName)) {
      return false;
    }
    int first = name.codePointAt(0);
    int rest = Character.charCount(first);
    boolean joined = name.substring(rest).codePoints().anyMatch(NameSpelling::isJoiner);
    return !joined && (startsName(first) || isYearLike(name));
  }

  /** Whether the word has a meaning of its own in formulas, such as AND or 且. */
  public static boolean isReserved(String word) {
    return RESERVED.contains(word.toUpperCase(Locale.ROOT));
  }

  /** 且 and 或, which join conditions; within a plain name they would be read either way. */
  public static boolean isJoiner(int c) {
    return c == '且' || c == '或';
  }

  /** Whether a plain name may start so: with a letter or a low line. */
  public static boolean startsName(int c) {
    return Character.isLetter(c) || Character.isIdeographic(c) || c == '_';
  }

  /** Whether a plain name may go on so; quotation marks aside. */
  public static boolean inName(int c) {
    return startsName(c) || Character.isDigit(c) || c == '.' || c == '·' || isNumberSign(c);
  }

  /** Whether it is a quotation mark, which names do not keep. */
  public static boolean isQuote(int c) {
    return QUOTES.indexOf(c) >= 0;
  }

  /** Whether it is a blank of any kind, also one without width. */
  public static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  /** Digits followed at once by a Chinese character, as in 2022年三公经费. */
  private static boolean isYearLike(String name) {
    int[] points = name.codePoints().toArray();
    int end = 0;
    boolean point = false;
    while (end < points.length && (isAsciiDigit(points[end]) || points[end] == '.' && !point)) {
      point |= points[end] == '.';
      end++;
    }
    return end > 0
        && end < points.length
        && isAsciiDigit(points[0])
        && points[end - 1] != '.'
        && Character.isIdeographic(points[end]);
  }

  private static boolean isNumberSign(int c) {
    int type = Character.getType(c);
    return type == Character.OTHER_NUMBER || type == Character.LETTER_NUMBER;
  }

  private static boolean isAsciiDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
