package cn.hebiao.adapter.excel.write;

import cn.hebiao.tell.edit.Content;
import cn.hebiao.tell.edit.Report;
import java.util.HashMap;
import java.util.Map;

/** The formats of the report sheet, in the workbook's own default font. */
final class ReportFormats {
  static final String LINK = "FF0563C1";
  private static final String INK = "FF1F2937";
  private static final String GREY = "FF595959";
  private static final String HEADER_GROUND = "D9E2EC";
  private static final String LINE = "FFA6A6A6";

  private final StyleSheet styles;
  private final String prefix;
  private final Map<String, Integer> known = new HashMap<>();

  ReportFormats(StyleSheet styles) {
    this.styles = styles;
    this.prefix = styles.prefix();
  }

  int of(Report.RowPurpose kind, Report.ReportCell entry) {
    String number = entry.content().fold(words -> "", Content.NumberContent::format);
    boolean quoted = CellXml.looksLikeFormula(entry.content());
    String key =
        kind + "/" + number + "/" + quoted + "/" + entry.severity() + entry.link().isPresent();
    return known.computeIfAbsent(
        key, k -> styles.indexOf(build(kind, entry, number).quoted(quoted)));
  }

  private CellFormat build(Report.RowPurpose kind, Report.ReportCell entry, String number) {
    CellFormat format =
        switch (kind) {
          case TITLE -> plain(kind, true, INK).aligned(prefix, "center", "center", true);
          case SUMMARY -> plain(kind, false, INK).aligned(prefix, "left", "center", true);
          case NOTE -> plain(kind, false, GREY).aligned(prefix, "left", "center", true);
          case HEADING -> plain(kind, true, INK).aligned(prefix, "left", "bottom", true);
          case HEADER ->
              boxed(plain(kind, true, INK))
                  .fill(styles.solid(HEADER_GROUND))
                  .aligned(prefix, "center", "center", true);
          case BODY -> body(entry, number);
        };
    return entry
        .severity()
        .map(severity -> format.fill(styles.solid(SeverityColour.of(severity).ground())))
        .orElse(format);
  }

  private CellFormat body(Report.ReportCell entry, String number) {
    boolean link = entry.link().isPresent();
    boolean graded = entry.severity().isPresent();
    CellFormat base =
        link ? font(Report.RowPurpose.BODY, "u", LINK) : plain(Report.RowPurpose.BODY, graded, INK);
    String across = link || graded || !number.isEmpty() ? "center" : "left";
    CellFormat format = boxed(base).aligned(prefix, across, "center", true);
    return number.isEmpty() ? format : format.number(styles.number(number));
  }

  private CellFormat plain(Report.RowPurpose kind, boolean bold, String colour) {
    return font(kind, bold ? "b" : "", colour);
  }

  private CellFormat font(Report.RowPurpose kind, String look, String colour) {
    return CellFormat.PLAIN.font(
        styles.font(
            ("<%1$sfont>%2$s<%1$ssz val=\"%3$s\"/><%1$scolor rgb=\"%4$s\"/><%1$sname val=\"%5$s\"/>"
                    + "<%1$scharset val=\"134\"/></%1$sfont>")
                .formatted(
                    prefix,
                    look.isEmpty() ? "" : "<" + prefix + look + "/>",
                    AttributeNumbers.length(ReportRows.size(kind)),
                    colour,
                    XmlChars.attribute(styles.defaultFont()))));
  }

  private CellFormat boxed(CellFormat format) {
    return format.border(styles.box("thin", "<%scolor rgb=\"%s\"/>".formatted(prefix, LINE)));
  }
}
