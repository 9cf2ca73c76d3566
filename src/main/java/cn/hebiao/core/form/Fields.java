package cn.hebiao.core.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Labels and values written into one cell: 被评价单位：某某局　　评价年度：2022年. */
final class Fields {
  private static final Pattern LABEL = Pattern.compile("(?:^|[\\s;；])([^\\s:;；]{2,20})\\s?:");

  private Fields() {}

  /** A label with the value behind it, empty where there is none. */
  record Field(String label, String value) {}

  /** The fields of a text in their order. */
  static List<Field> of(String text) {
    if (text.length() > 10 * LabelText.LONGEST) {
      return List.of();
    }
    String unified = text.replace('：', ':').replaceAll("[\\u00a0\\u3000\\t]", " ").strip();
    List<Field> fields = new ArrayList<>();
    Matcher matcher = LABEL.matcher(unified);
    int valueStart = -1;
    String label = "";
    while (matcher.find()) {
      if (valueStart >= 0) {
        fields.add(new Field(label, unified.substring(valueStart, matcher.start()).strip()));
      }
      label = matcher.group(1);
      valueStart = matcher.end();
    }
    if (valueStart >= 0) {
      fields.add(new Field(label, unified.substring(valueStart).strip()));
    }
    return fields;
  }
}
