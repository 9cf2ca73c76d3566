package cn.hebiao.read.form;

import cn.hebiao.model.value.PlainText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What labels carry besides their words: numbering, colons, units and points. */
public final class LabelText {
  /** Longer texts are prose, not labels. */
  public static final int LONGEST = 60;

  private static final Pattern NUMBERING =
      Pattern.compile(
          "^(?:[*※★]|其中:|\\([一二三四五六七八九十0-9]{1,3}\\)|[一二三四五六七八九十]{1,3}[、.]"
              + "|[0-9]{1,2}(?:[、)]|\\.(?![0-9])))");
  private static final Pattern TAIL = Pattern.compile("\\([^()]{1,30}\\)$");

  /** Points at the end of a label: 40分, (40分), (满分40分), (0-40)分, (40%). */
  private static final Pattern POINTS =
      Pattern.compile(
          "(?:\\((?:满分|总分|共计|共|计|分值|权重)?:?|(?<=[^0-9.]))(?:0[-~—–－至到])?"
              + "([0-9]{1,3}(?:\\.[0-9]{1,2})?)\\)?(?:分|%)\\)?$");

  /** What a numbering may begin with. */
  private static final String NUMBERING_STARTS = "*※★其(一二三四五六七八九十";

  private static final Pattern GRADED =
      Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,4})?)分?\\(([^()]{1,12})\\)");

  private LabelText() {}

  /** What stands in the brackets behind points: 优 of 95分(优). */
  static java.util.Optional<String> grade(String text) {
    Matcher matcher = GRADED.matcher(normalise(text));
    return matcher.matches() ? java.util.Optional.of(matcher.group(2)) : java.util.Optional.empty();
  }

  /** A label as labels are compared: see {@link PlainText#label}. */
  public static String normalise(String text) {
    return PlainText.label(text);
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

  /** What stands in the brackets at the end of a normalised label; empty without any. */
  static String bracketed(String normal) {
    Matcher tail = TAIL.matcher(normal);
    return tail.find() ? normal.substring(tail.start() + 1, normal.length() - 1) : "";
  }

  /** The points in the bracket of a label where its column says that it holds such: 投入(15). */
  static java.util.Optional<java.math.BigDecimal> barePoints(String text) {
    return java.util.Optional.of(bracketed(normalise(text)))
        .filter(TableCells::looksNumeric)
        .map(java.math.BigDecimal::new);
  }

  /** A label without the points that it states at its end. */
  static String withoutPoints(String label) {
    return POINTS.matcher(label).replaceFirst("");
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
