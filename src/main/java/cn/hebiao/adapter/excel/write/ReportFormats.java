package cn.hebiao.adapter.excel.write;

import cn.hebiao.tell.edit.Content;
import cn.hebiao.tell.edit.Report;
import java.util.HashMap;
import java.util.Map;

/** The formats of the report sheet, in the workbook's own default font. */
final class ReportFormats {
  static final double BODY_SIZE = 10;
  private static final String INK = "FF1F2937";
  static final String LINK = "FF0563C1";
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
    boolean quoted = entry.content().fold(w -> CellXml.looksLikeFormula(w.text()), figure -> false);
    String key =
        kind + "/" + number + "/" + quoted + "/" + entry.severity() + entry.link().isPresent();
    return known.computeIfAbsent(key, k -> build(kind, entry, number, quoted));
  }

  private int build(
      Report.RowPurpose kind, Report.ReportCell entry, String number, boolean quoted) {
    CellFormat format =
        switch (kind) {
          case TITLE -> plain(16, true, INK).aligned(prefix, "center", "center", true);
          case SUMMARY -> plain(11, false, INK).aligned(prefix, "left", "center", true);
          case NOTE -> plain(9, false, "FF595959").aligned(prefix, "left", "center", true);
          case HEADING -> plain(11, true, INK).aligned(prefix, "left", "bottom", true);
          case HEADER ->
              boxed(plain(BODY_SIZE, true, INK))
                  .fill(styles.solid(HEADER_GROUND))
                  .aligned(prefix, "center", "center", true);
          case BODY -> body(entry, number);
        };
    if (entry.severity().isPresent()) {
      format = format.fill(styles.solid(SeverityColour.of(entry.severity().get()).ground()));
    }
    return styles.indexOf(quoted ? format.quoted() : format);
  }

  private CellFormat body(Report.ReportCell entry, String number) {
    boolean link = entry.link().isPresent();
    CellFormat format =
        boxed(link ? linked() : plain(BODY_SIZE, entry.severity().isPresent(), INK));
    boolean centred = link || entry.severity().isPresent() || !number.isEmpty();
    format = format.aligned(prefix, centred ? "center" : "left", "center", true);
    return number.isEmpty() ? format : format.number(styles.number(number));
  }

  private CellFormat plain(double size, boolean bold, String colour) {
    return CellFormat.plain().font(font(size, bold ? "<%sb/>".formatted(prefix) : "", colour));
  }

  private CellFormat linked() {
    return CellFormat.plain().font(font(BODY_SIZE, "<%su/>".formatted(prefix), LINK));
  }

  private int font(double size, String look, String colour) {
    return styles.font(
        ("<%1$sfont>%2$s<%1$ssz val=\"%3$s\"/><%1$scolor rgb=\"%4$s\"/><%1$sname val=\"%5$s\"/>"
                + "<%1$scharset val=\"134\"/></%1$sfont>")
            .formatted(
                prefix,
                look,
                AttributeNumbers.length(size),
                colour,
                XmlChars.attribute(styles.defaultFont())));
  }

  private CellFormat boxed(CellFormat format) {
    String colour = "<%scolor rgb=\"%s\"/>".formatted(prefix, LINE);
    return format.border(styles.border(styles.boxXml("thin", colour)));
  }

  /** Points of blank height that set a row apart from the one above. */
  static double air(Report.RowPurpose kind) {
    return switch (kind) {
      case TITLE -> 6;
      case HEADING -> 10;
      case SUMMARY, HEADER, BODY, NOTE -> 0;
    };
  }

  static double size(Report.RowPurpose kind) {
    return switch (kind) {
      case TITLE -> 16;
      case SUMMARY, HEADING -> 11;
      case NOTE -> 9;
      case HEADER, BODY -> BODY_SIZE;
    };
  }
}
