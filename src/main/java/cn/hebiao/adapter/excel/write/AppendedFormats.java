package cn.hebiao.adapter.excel.write;

import cn.hebiao.tell.edit.Content;
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
    String number = append.content().fold(words -> "General", Content.NumberContent::format);
    boolean quoted = CellXml.looksLikeFormula(append.content());
    return known.computeIfAbsent(
        like + "/" + append.role() + "/" + quoted + append.back().isPresent() + "/" + number,
        key -> styles.indexOf(build(append, like, number).quoted(quoted)));
  }

  private CellFormat build(Edit.Append append, int like, String number) {
    CellFormat base = styles.format(like);
    CellFormat boxed = base.border(styles.boxed(base.id("borderId"))).number(styles.number(number));
    CellFormat linked = append.back().isPresent() ? boxed.font(styles.linked(boxed)) : boxed;
    String across = append.role() == Edit.AppendedRole.TEXT ? "left" : "center";
    boolean wraps = append.role() != Edit.AppendedRole.NUMBER;
    return linked.aligned(styles.prefix(), across, "center", wraps);
  }
}
