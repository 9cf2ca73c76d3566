package cn.hebiao.adapter.report;

import cn.hebiao.tell.summary.LineSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Puts the values of one line under their Chinese names; empty values as null. */
final class LineNames {
  /** Excel refuses longer texts in a cell. */
  private static final int LONGEST = 32_000;

  private final ReportWords words;
  private final Map<String, Object> values = new LinkedHashMap<>();

  LineNames(ReportWords words) {
    this.words = words;
  }

  LineNames put(String column, Number value) {
    return set(column, value);
  }

  LineNames put(String column, Optional<? extends Number> value) {
    return set(column, value.orElse(null));
  }

  LineNames text(String column, String text) {
    return set(column, text.isEmpty() ? null : clipped(text));
  }

  LineNames word(String column, Enum<?> member) {
    return set(column, words.of(member));
  }

  /** File, sheet and cell; a link stands on the cell, and on the sheet for a line of a form. */
  LineNames source(LineSource source, int number) {
    text("file", source.file());
    text("sheet", source.sheet());
    text("cell", source.cell());
    if (number <= LinkedText.MOST && source.link().isPresent()) {
      String shown = source.cell().isEmpty() ? source.sheet() : source.cell();
      set("cell", new LinkedText(shown, source.link().get()));
    }
    return this;
  }

  StrictNames names() {
    return new StrictNames(values);
  }

  private LineNames set(String column, Object value) {
    values.put(words.column(column), value);
    return this;
  }

  private static String clipped(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
