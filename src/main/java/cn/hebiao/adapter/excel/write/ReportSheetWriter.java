package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.tell.edit.Report;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the report as a worksheet: one A4 page wide, header frozen, filtered and repeated. */
final class ReportSheetWriter {
  /** Links that Excel allows on one sheet. */
  private static final int MOST_LINKS = 65_000;

  /** Rows above the table that may be frozen together with its header, in points. */
  private static final double MOST_FROZEN = 220;

  /** Wider tables are printed across. */
  private static final int PORTRAIT = 92;

  private final Report report;
  private final ReportFormats formats;
  private final OoxmlConformance conformance;
  private final CellXml cells = new CellXml("");
  private final StringBuilder merges = new StringBuilder();
  private final StringBuilder links = new StringBuilder();
  private int mergeCount;
  private int linkCount;

  ReportSheetWriter(Report report, StyleSheet styles, OoxmlConformance conformance) {
    this.report = report;
    this.formats = new ReportFormats(styles);
    this.conformance = conformance;
  }

  /** Number of columns of the table. */
  private int columns() {
    return Math.max(1, report.widths().size());
  }

  private int totalWidth() {
    return report.widths().stream().mapToInt(Integer::intValue).sum();
  }

  private boolean hasTable() {
    return report.headerRow() >= 0
        && report.headerRow() < report.rows().size()
        && report.rows().get(report.headerRow()).kind() == Report.RowPurpose.HEADER;
  }

  /** The table with its header, which Excel filters; empty where no row follows the header. */
  Optional<CellRange> table() {
    int last = report.headerRow();
    while (hasTable()
        && last + 1 < report.rows().size()
        && report.rows().get(last + 1).kind() == Report.RowPurpose.BODY) {
      last++;
    }
    return hasTable() && last > report.headerRow()
        ? Optional.of(CellRange.of(report.headerRow(), 0, last, columns() - 1))
        : Optional.empty();
  }

  /** The row that is repeated on each printed page. */
  Optional<CellRange> repeated() {
    return hasTable()
        ? Optional.of(CellRange.of(report.headerRow(), 0, report.headerRow(), 16_383))
        : Optional.empty();
  }

  boolean hasFormulas() {
    return report.rows().stream()
        .flatMap(row -> row.entries().stream())
        .anyMatch(
            e ->
                e.content()
                    .<Boolean>fold(w -> w.formula().isPresent(), f -> f.formula().isPresent()));
  }

  String xml() {
    StringBuilder rows = new StringBuilder();
    List<Double> heights = report.rows().stream().map(this::height).toList();
    double frozen = 0;
    for (int i = 0; i < report.rows().size(); i++) {
      double height = heights.get(i);
      frozen += i <= report.headerRow() ? height : 0;
      row(rows, i, report.rows().get(i), height);
    }
    boolean across = totalWidth() > PORTRAIT;
    return OoxmlConformance.declaration()
        + "<worksheet xmlns=\"%s\"><sheetPr><tabColor rgb=\"FFC00000\"/><pageSetUpPr fitToPage=\"1\"/>"
            .formatted(conformance.main())
        + "</sheetPr><dimension ref=\"A1:"
        + new CellRef(Math.max(0, report.rows().size() - 1), columns() - 1).name()
        + "\"/><sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\">"
        + pane(frozen)
        + "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>"
        + widths()
        + "<sheetData>"
        + rows
        + "</sheetData>"
        + table().map(t -> "<autoFilter ref=\"" + t.name() + "\"/>").orElse("")
        + (mergeCount > 0
            ? "<mergeCells count=\"" + mergeCount + "\">" + merges + "</mergeCells>"
            : "")
        + (linkCount > 0 ? "<hyperlinks>" + links + "</hyperlinks>" : "")
        + "<printOptions horizontalCentered=\"1\"/>"
        + "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.7\" header=\"0.3\" footer=\"0.3\"/>"
        + "<pageSetup paperSize=\"9\" orientation=\"%s\" fitToHeight=\"0\"/>"
            .formatted(across ? "landscape" : "portrait")
        + "<headerFooter><oddFooter>%s</oddFooter></headerFooter>"
            .formatted(XmlChars.text(WriterWording.CHINESE.footer()))
        + breaks(ReportPages.breaks(report, heights))
        + table().map(ReportSheetWriter::quiet).orElse("")
        + "</worksheet>";
  }

  private static String breaks(List<Integer> rows) {
    return rows.isEmpty()
        ? ""
        : rows.stream()
            .map("<brk id=\"%s\" max=\"16383\" man=\"1\"/>"::formatted)
            .collect(
                Collectors.joining(
                    "",
                    "<rowBreaks count=\"%1$s\" manualBreakCount=\"%1$s\">".formatted(rows.size()),
                    "</rowBreaks>"));
  }

  /** Figures quoted as texts are meant so; Excel needs not warn of them. */
  private static String quiet(CellRange table) {
    return "<ignoredErrors><ignoredError sqref=\""
        + table.name()
        + "\" numberStoredAsText=\"1\"/></ignoredErrors>";
  }

  private String pane(double frozen) {
    if (!hasTable() || frozen > MOST_FROZEN) {
      return "";
    }
    int rows = report.headerRow() + 1;
    return ("<pane ySplit=\"%1$s\" topLeftCell=\"A%2$s\" activePane=\"bottomLeft\" state=\"frozen\"/>"
            + "<selection pane=\"bottomLeft\" activeCell=\"A%2$s\" sqref=\"A%2$s\"/>")
        .formatted(rows, rows + 1);
  }

  private String widths() {
    StringBuilder out = new StringBuilder();
    List<Integer> widths = report.widths();
    for (int i = 0; i < widths.size(); i++) {
      out.append(
          "<col min=\"%1$s\" max=\"%1$s\" width=\"%2$s\" customWidth=\"1\"/>"
              .formatted(i + 1, AttributeNumbers.length(widths.get(i) + 0.71)));
    }
    return out.isEmpty() ? "" : "<cols>" + out + "</cols>";
  }

  private double height(Report.ReportRow row) {
    double size = ReportFormats.size(row.kind());
    double height = size * 1.36 + 8;
    for (int i = 0; i < row.entries().size(); i++) {
      double width = spans(row) ? totalWidth() : i < columns() ? report.widths().get(i) : 10;
      String text = PlannedCells.shown(row.entries().get(i).content());
      height = Math.max(height, TextMeasure.height(text, width, size) + 4);
    }
    return Math.min(TextMeasure.TALLEST, height + ReportFormats.air(row.kind()));
  }

  private static boolean spans(Report.ReportRow row) {
    return switch (row.kind()) {
      case TITLE, SUMMARY, HEADING, NOTE -> true;
      case HEADER, BODY -> false;
    };
  }

  private void row(StringBuilder out, int index, Report.ReportRow row, double height) {
    out.append(
        "<row r=\"%s\" ht=\"%s\" customHeight=\"1\">"
            .formatted(index + 1, AttributeNumbers.length(height)));
    for (int column = 0; column < Math.min(row.entries().size(), columns()); column++) {
      Report.ReportCell entry = row.entries().get(column);
      CellRef cell = new CellRef(index, column);
      out.append(cells.of(cell, formats.of(row.kind(), entry), Optional.of(entry.content())));
      entry.link().ifPresent(link -> link(cell, link));
    }
    if (spans(row) && columns() > 1) {
      merges
          .append("<mergeCell ref=\"")
          .append(CellRange.of(index, 0, index, columns() - 1).name())
          .append("\"/>");
      mergeCount++;
    }
    out.append("</row>");
  }

  private void link(CellRef cell, Report.SheetLink link) {
    if (linkCount < MOST_LINKS) {
      String place = PrintArea.quoted(link.sheet()) + "!" + link.cell().name();
      links.append(
          "<hyperlink ref=\"%s\" location=\"%s\"/>"
              .formatted(cell.name(), XmlChars.attribute(place)));
      linkCount++;
    }
  }
}
