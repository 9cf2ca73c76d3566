package cn.hebiao.core.form;

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

  private LabelText() {}

  /**
   * Full-width and compatibility forms unified, all blanks, line breaks, quotes and control
   * characters out, brackets unified, letters in lower case.
   */
  public static String normalise(String text) {
    String unified = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder kept = new StringBuilder(unified.length());
    unified
        .codePoints()
        .map(LabelText::unify)
        .filter(point -> point > 0)
        .forEach(kept::appendCodePoint);
    return kept.toString();
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
    String label = normalise(text);
    Matcher numbering = NUMBERING.matcher(label);
    while (numbering.find() && numbering.end() < label.length()) {
      label = label.substring(numbering.end());
      numbering = NUMBERING.matcher(label);
    }
    label = label.replaceFirst(":$", "");
    Matcher tail = TAIL.matcher(label);
    while (tail.find() && tail.start() > 0) {
      label = label.substring(0, tail.start()).replaceFirst(":$", "");
      tail = TAIL.matcher(label);
    }
    return label;
  }

  /** The points that a label such as 产出指标(50分) states; empty where it states none. */
  public static java.util.Optional<java.math.BigDecimal> points(String text) {
    Matcher matcher = POINTS.matcher(normalise(text));
    return matcher.find() && matcher.start() > 0
        ? java.util.Optional.of(new java.math.BigDecimal(matcher.group(1)))
        : java.util.Optional.empty();
  }

  /** Whether a text is of a pattern in which {@code *} stands for any run of characters. */
  public static boolean wildcard(String label, String pattern) {
    String[] parts = pattern.split("\\*", -1);
    int from = 0;
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      boolean last = i == parts.length - 1;
      int at = last ? label.length() - part.length() : label.indexOf(part, from);
      if (at < from || (i == 0 && at != 0) || !label.startsWith(part, at)) {
        return false;
      }
      from = at + part.length();
    }
    return true;
  }
}
