package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the report as a worksheet: one A4 page wide, header frozen, filtered and repeated. */
final class ReportSheetWriter {
  /** Rows above the table that may be frozen together with its header, in points. */
  private static final double MOST_FROZEN = 220;

  private static final String SHEET =
      OoxmlConformance.DECLARATION
          + "<worksheet xmlns=\"%s\"><sheetPr><tabColor rgb=\"FFC00000\"/>"
          + "<pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"A1:%s\"/>"
          + "<sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\">%s</sheetView>"
          + "</sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>%s<sheetData>%s</sheetData>%s%s%s"
          + "<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.5\" right=\"0.5\""
          + " top=\"0.6\" bottom=\"0.7\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\""
          + " orientation=\"%s\" fitToHeight=\"0\"/><headerFooter><oddFooter>%s</oddFooter>"
          + "</headerFooter>%s%s</worksheet>";

  private final Report report;
  private final ReportRows layout;
  private final ReportFormats formats;
  private final OoxmlConformance dialect;
  private final CellXml cells = new CellXml("");
  private final StringBuilder rows = new StringBuilder();
  private final List<String> merges = new ArrayList<>();
  private final List<String> links = new ArrayList<>();

  ReportSheetWriter(Report report, StyleSheet styles, OoxmlConformance dialect) {
    this.report = report;
    this.layout = new ReportRows(report);
    this.formats = new ReportFormats(styles);
    this.dialect = dialect;
  }

  boolean hasFormulas() {
    return report.rows().stream()
        .flatMap(row -> row.entries().stream())
        .anyMatch(entry -> CellXml.isFormula(entry.content()));
  }

  String xml() {
    List<Double> heights = layout.heights();
    for (int i = 0; i < heights.size(); i++) {
      row(i, report.rows().get(i), heights.get(i));
    }
    int last = Math.max(0, heights.size() - 1);
    String table = layout.table().map(CellRange::name).orElse("");
    // Figures quoted as texts are meant so; Excel needs not warn of them.
    String quiet =
        "<ignoredErrors><ignoredError sqref=\"%s\" numberStoredAsText=\"1\"/></ignoredErrors>";
    return SHEET.formatted(
        dialect.main(),
        new CellRef(last, layout.columns() - 1).name(),
        pane(heights),
        widths(),
        rows,
        table.isEmpty() ? "" : "<autoFilter ref=\"" + table + "\"/>",
        list("<mergeCells count=\"" + merges.size() + "\">", merges, "</mergeCells>"),
        list("<hyperlinks>", links, "</hyperlinks>"),
        layout.across() ? "landscape" : "portrait",
        XmlChars.text(WriterWording.CHINESE.footer()),
        breaks(ReportPages.breaks(report, heights)),
        table.isEmpty() ? "" : quiet.formatted(table));
  }

  private static String list(String open, List<String> items, String close) {
    return items.isEmpty() ? "" : open + String.join("", items) + close;
  }

  private static String breaks(List<Integer> rows) {
    return list(
        "<rowBreaks count=\"%1$s\" manualBreakCount=\"%1$s\">".formatted(rows.size()),
        rows.stream().map("<brk id=\"%s\" max=\"16383\" man=\"1\"/>"::formatted).toList(),
        "</rowBreaks>");
  }

  private String pane(List<Double> heights) {
    int rows = report.headerRow() + 1;
    double frozen = heights.stream().limit(Math.max(0, rows)).mapToDouble(h -> h).sum();
    return layout.hasTable() && frozen <= MOST_FROZEN
        ? ("<pane ySplit=\"%1$s\" topLeftCell=\"A%2$s\" activePane=\"bottomLeft\""
                + " state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"A%2$s\""
                + " sqref=\"A%2$s\"/>")
            .formatted(rows, rows + 1)
        : "";
  }

  private String widths() {
    List<String> columns = new ArrayList<>();
    for (int width : report.widths()) {
      columns.add(
          "<col min=\"%1$s\" max=\"%1$s\" width=\"%2$s\" customWidth=\"1\"/>"
              .formatted(columns.size() + 1, AttributeNumbers.length(width + 0.71)));
    }
    return list("<cols>", columns, "</cols>");
  }

  private void row(int index, Report.ReportRow row, double height) {
    rows.append(
        "<row r=\"%s\" ht=\"%s\" customHeight=\"1\">"
            .formatted(index + 1, AttributeNumbers.length(height)));
    for (int column = 0; column < Math.min(row.entries().size(), layout.columns()); column++) {
      Report.ReportCell entry = row.entries().get(column);
      CellRef cell = new CellRef(index, column);
      rows.append(cells.of(cell, formats.of(row.kind(), entry), Optional.of(entry.content())));
      if (entry.link().isPresent() && links.size() < SheetLinks.MOST) {
        String place = XmlChars.attribute(PrintArea.place(entry.link().get()));
        links.add("<hyperlink ref=\"%s\" location=\"%s\"/>".formatted(cell.name(), place));
      }
    }
    if (ReportRows.spans(row.kind()) && layout.columns() > 1) {
      CellRange whole = CellRange.of(index, 0, index, layout.columns() - 1);
      merges.add("<mergeCell ref=\"" + whole.name() + "\"/>");
    }
    rows.append("</row>");
  }
}
