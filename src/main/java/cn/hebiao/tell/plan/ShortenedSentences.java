package cn.hebiao.tell.plan;

import java.util.regex.Pattern;

/** Sentences of rules and reasons cut down to what fits beside a row of a form. */
final class ShortenedSentences {
  /** Characters of a rule that a clerk still reads at a glance. */
  private static final int CLAUSE = 30;

  /** Characters that are enough to recognise a cell that stands in the same row. */
  private static final int QUOTE = 10;

  /** Characters of a target or actual value in brackets. */
  private static final int CELL = 14;

  private static final Pattern QUOTED = Pattern.compile("“([^“”]{" + (QUOTE + 2) + ",})”");
  private static final String MARKS = "[。；;.，,：:、]+$";

  private ShortenedSentences() {}

  /** The first sentence, cut where it is still too long. */
  static String clause(String text) {
    String first = text.strip().split("[。；;]", 2)[0];
    return cut(first, CLAUSE);
  }

  /** The text with long quotations from cells cut, and without a mark at its end. */
  static String quotes(String text) {
    return QUOTED
        .matcher(text)
        .replaceAll(
            found ->
                java.util.regex.Matcher.quoteReplacement("“" + cut(found.group(1), QUOTE) + "”"))
        .strip()
        .replaceFirst(MARKS, "");
  }

  /** Why something could not be evaluated: long quotations cut, details in brackets left out. */
  static String reason(String text) {
    String brief = quotes(text);
    String bare = brief.replaceFirst("（[^（）]*）$", "");
    return bare.isEmpty() ? brief : bare;
  }

  /** What stands in a cell of the same row, on one line and short enough to recognise it. */
  static String cell(String text) {
    return cut(text.strip().replaceAll("\\s+", " "), CELL);
  }

  private static String cut(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    String head = text.substring(0, text.offsetByCodePoints(0, most - 1));
    int pause =
        Math.max(head.lastIndexOf('，'), Math.max(head.lastIndexOf('、'), head.lastIndexOf('：')));
    String whole = pause * 2 > head.length() ? head.substring(0, pause) : head;
    return whole.replaceFirst(MARKS, "") + "…";
  }
}
