package cn.hebiao.core.fact;

import cn.hebiao.core.form.LabelCache;
import cn.hebiao.core.grid.Sheet;
import java.util.IdentityHashMap;
import java.util.Map;

/** The texts of the sheets of one workbook, each sheet read once. For one thread. */
public final class BookLabels {
  private final LabelCache labels;
  private final Map<Sheet, SheetLabels> sheets;

  public BookLabels() {
    this(new LabelCache(), Map.of());
  }

  private BookLabels(LabelCache labels, Map<Sheet, SheetLabels> sheets) {
    this.labels = labels;
    this.sheets = new IdentityHashMap<>(sheets);
  }

  /** Those of a workbook that differs from this one in few sheets. */
  public BookLabels another() {
    return new BookLabels(labels, sheets);
  }

  SheetLabels of(Sheet sheet) {
    return sheets.computeIfAbsent(sheet, s -> new SheetLabels(s, labels));
  }
}
