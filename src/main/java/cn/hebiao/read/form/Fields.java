package cn.hebiao.read.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Labels and values written into one cell: 被评价单位：某某局　　评价年度：2022年. */
final class Fields {
  private static final int LONGEST_LABEL = 20;
  private static final Pattern BEYOND_GAP = Pattern.compile("[\\s\\u00a0\\u3000]{4,}.*$");
  private static final Pattern AT_ENDS =
      Pattern.compile("^[\\s\\u00a0\\u3000;；]+|[\\s\\u00a0\\u3000;；]+$");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000;；]+");

  private Fields() {}

  /** A label with the value behind it, empty where there is none. */
  record LabelledValue(String label, String value) {}

  /**
   * The fields of a text in their order. A label may have blanks in it, so of what stands before a
   * colon the longest known label is taken, else what follows the last blank.
   */
  static List<LabelledValue> of(String text, Predicate<String> known) {
    if (text.length() > 10 * LabelText.LONGEST) {
      return List.of();
    }
    String unified = text.replace('：', ':').strip();
    List<LabelledValue> fields = new ArrayList<>();
    String label = "";
    int from = 0;
    for (int colon = unified.indexOf(':'); colon >= 0; colon = unified.indexOf(':', from)) {
      int start = labelStart(unified, from, colon, known);
      if (!label.isEmpty()) {
        fields.add(new LabelledValue(label, trimmed(unified.substring(from, start))));
      }
      label = unified.substring(start, colon);
      from = colon + 1;
    }
    if (!label.isEmpty()) {
      fields.add(new LabelledValue(label, trimmed(unified.substring(from))));
    }
    return fields;
  }

  private static int labelStart(String text, int from, int colon, Predicate<String> known) {
    List<Integer> starts = new ArrayList<>(List.of(from));
    Matcher blanks = BLANKS.matcher(text).region(from, colon);
    while (blanks.find()) {
      if (blanks.end() < colon) {
        starts.add(blanks.end());
      }
    }
    for (int start : starts) {
      if (colon - start <= LONGEST_LABEL && known.test(text.substring(start, colon))) {
        return start;
      }
    }
    return starts.get(starts.size() - 1);
  }

  /** What follows a wide gap belongs to no label: 单位：某某局　　　　2022年度. */
  private static String trimmed(String value) {
    String near = BEYOND_GAP.matcher(value.strip()).replaceFirst("");
    return AT_ENDS.matcher(near).replaceAll("");
  }
}
