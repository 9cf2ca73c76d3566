package cn.hebiao.adapter.report;

import cn.hebiao.tell.summary.LineColumns;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows lines of one kind to templates, under Chinese names. */
final class NamedColumns<T> {
  /** Excel refuses longer texts in a cell. */
  private static final int LONGEST = 32_000;

  private final LineColumns<T> columns;
  private final ReportWords words;
  private final Map<String, String> keys = new LinkedHashMap<>();

  NamedColumns(LineColumns<T> columns, ReportWords words) {
    this.columns = columns;
    this.words = words;
    columns.keys().forEach(key -> keys.put(words.column(key), key));
  }

  /** The values of a line by its place in the list, from 1; empty ones as null. */
  StrictNames of(int place, T line) {
    return new StrictNames(keys.keySet(), name -> value(keys.get(name), place, line));
  }

  /** The same names without a line. */
  StrictNames empty() {
    return new StrictNames(keys.keySet(), name -> null);
  }

  private Object value(String key, int place, T line) {
    Object content = columns.content(key, place, line).orElse(null);
    if (content instanceof Enum<?> member) {
      return words.of(member);
    }
    return content instanceof String text ? clipped(text) : content;
  }

  private static String clipped(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    boolean insidePair = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, insidePair ? LONGEST - 1 : LONGEST) + "…";
  }
}
