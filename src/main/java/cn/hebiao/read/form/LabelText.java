package cn.hebiao.read.form;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one normalisation of labels, so that layout and typing habits do not matter. */
public final class LabelText {
  /** Longer texts are prose, not labels. */
  public static final int LONGEST = 60;

  private static final Pattern NUMBERING =
      Pattern.compile(
          "^(?:[*※★]|其中:|\\([一二三四五六七八九十0-9]{1,3}\\)|[一二三四五六七八九十]{1,3}[、.]"
              + "|[0-9]{1,2}(?:[、)]|\\.(?![0-9])))");
  private static final Pattern TAIL = Pattern.compile("\\([^()]{1,12}\\)$");
  private static final Pattern POINTS =
      Pattern.compile("\\(?([0-9]{1,3}(?:\\.[0-9]{1,2})?)(?:分|%)\\)?$");

  /** What a numbering may begin with. */
  private static final String NUMBERING_STARTS = "*※★其(一二三四五六七八九十";

  /** Signs that are frequent in tables and have no compatibility form. */
  private static final String COMMON = "、。《》【】〔〕「」“”‘’—≥≤×\u3000";

  private static final Pattern GRADED =
      Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,4})?)分?\\([^()]{1,12}\\)");

  private LabelText() {}

  /**
   * Full-width and compatibility forms unified, all blanks, line breaks, quotes and control
   * characters out, brackets unified, letters in lower case.
   */
  public static String normalise(String text) {
    int plain = 0;
    while (plain < text.length() && isPlain(text.charAt(plain))) {
      plain++;
    }
    return plain == text.length() ? text : unified(text);
  }

  /** Most labels are Chinese characters, digits and plain marks, which stand for themselves. */
  private static boolean isPlain(char c) {
    return c >= '一' && c <= '鿿' || c >= '(' && c <= ';' || c == '%';
  }

  private static String unified(String text) {
    String unified = isCommon(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder kept = new StringBuilder(unified.length());
    for (int i = 0; i < unified.length(); ) {
      int point = unified.codePointAt(i);
      i += Character.charCount(point);
      int written = isPlain((char) point) && point < 0x10000 ? point : unify(wide(point));
      if (written > 0) {
        kept.appendCodePoint(written);
      }
    }
    return kept.toString();
  }

  /** Whether the compatibility forms of a text are full-width letters and signs at most. */
  private static boolean isCommon(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isPlain(c) && c > '~' && !isFullWidth(c) && COMMON.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFullWidth(int point) {
    return point >= '！' && point <= '～';
  }

  private static int wide(int point) {
    return isFullWidth(point) ? point - '！' + '!' : point;
  }

  private static int unify(int point) {
    if (Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || Character.getType(point) == Character.FORMAT
        || Character.getType(point) == Character.CONTROL) {
      return 0;
    }
    return switch (point) {
      case '“', '”', '"', '\'', '‘', '’', '「', '」' -> 0;
      case '〔', '【', '[', '［', '{' -> '(';
      case '〕', '】', ']', '］', '}' -> ')';
      case '—', '–', '―', '‐', '‑', '−' -> '-';
      default -> Character.toLowerCase(point);
    };
  }

  /** The label without numbering before it and without colon, unit or points behind it. */
  public static String core(String text) {
    return coreOf(normalise(text));
  }

  /** The same of a text that is normalised already. */
  static String coreOf(String normal) {
    String label = normal;
    while (mayBeNumbered(label)) {
      Matcher numbering = NUMBERING.matcher(label);
      if (!numbering.find() || numbering.end() == label.length()) {
        break;
      }
      label = label.substring(numbering.end());
    }
    label = withoutColon(label);
    while (label.endsWith(")")) {
      Matcher tail = TAIL.matcher(label);
      if (!tail.find() || tail.start() == 0) {
        break;
      }
      label = withoutColon(label.substring(0, tail.start()));
    }
    return label;
  }

  private static boolean mayBeNumbered(String label) {
    char first = label.isEmpty() ? ' ' : label.charAt(0);
    return first >= '0' && first <= '9' || NUMBERING_STARTS.indexOf(first) >= 0;
  }

  private static String withoutColon(String label) {
    return label.endsWith(":") ? label.substring(0, label.length() - 1) : label;
  }

  /** The points that a label such as 产出指标(50分) states; empty where it states none. */
  public static java.util.Optional<java.math.BigDecimal> points(String text) {
    Matcher matcher = POINTS.matcher(normalise(text));
    return matcher.find() && matcher.start() > 0
        ? java.util.Optional.of(new java.math.BigDecimal(matcher.group(1)))
        : java.util.Optional.empty();
  }

  /** The points of a text that says what they come to in brackets: 95分(优). */
  public static java.util.Optional<java.math.BigDecimal> graded(String text) {
    Matcher matcher = GRADED.matcher(normalise(text));
    return matcher.matches()
        ? java.util.Optional.of(new java.math.BigDecimal(matcher.group(1)))
        : java.util.Optional.empty();
  }
}
