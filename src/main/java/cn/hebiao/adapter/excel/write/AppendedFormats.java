package cn.hebiao.adapter.excel.write;

import cn.hebiao.tell.edit.Edit;
import java.util.HashMap;
import java.util.Map;

/** The formats of appended cells: those of the form's own cells, boxed and aligned by role. */
final class AppendedFormats {
  private final StyleSheet styles;
  private final Map<String, Integer> known = new HashMap<>();

  AppendedFormats(StyleSheet styles) {
    this.styles = styles;
  }

  /** The format for an appended cell like one of the form that has a format. */
  int of(Edit.Append append, int like) {
    String number = append.content().fold(words -> "General", figure -> figure.format());
    boolean quoted =
        append.content().fold(w -> CellXml.looksLikeFormula(w.text()), figure -> false);
    return known.computeIfAbsent(
        like + "/" + append.role() + "/" + quoted + append.back().isPresent() + "/" + number,
        key -> build(append, like, number, quoted));
  }

  private int build(Edit.Append append, int like, String number, boolean quoted) {
    CellFormat base = styles.format(like);
    CellFormat boxed = base.border(styles.boxed(base.id("borderId"))).number(styles.number(number));
    if (append.back().isPresent()) {
      boxed = boxed.font(styles.linked(boxed));
    }
    String prefix = styles.prefix();
    CellFormat aligned =
        switch (append.role()) {
          case HEADER -> boxed.aligned(prefix, "center", "center", true);
          case NUMBER -> boxed.aligned(prefix, "center", "center", false);
          case TEXT -> boxed.aligned(prefix, "left", "center", true);
        };
    return styles.indexOf(quoted ? aligned.quoted() : aligned);
  }
}
