package cn.hebiao.tell.edit;

import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.grid.CellRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sheet of ours at the end of the workbook, one A4 page wide.
 *
 * @param name the sheet's name
 * @param widths column widths in characters
 * @param rows the rows from the top
 * @param headerRow index of the table's header row: frozen, filtered and repeated in print
 */
public record Report(String name, List<Integer> widths, List<ReportRow> rows, int headerRow) {
  public Report {
    widths = List.copyOf(widths);
    rows = List.copyOf(rows);
  }

  /** The same report with a NOTE row for each sentence above its last row. */
  public Report saying(List<String> sentences) {
    List<ReportRow> more = new ArrayList<>(rows);
    int last = Math.max(0, rows.size() - 1);
    more.addAll(
        last,
        sentences.stream()
            .map(s -> new ReportRow(RowPurpose.NOTE, List.of(ReportCell.of(s))))
            .toList());
    return new Report(name, widths, more, headerRow);
  }

  /**
   * A row of the report. A TITLE, SUMMARY, HEADING or NOTE row has one cell that spans all columns.
   */
  public record ReportRow(RowPurpose kind, List<ReportCell> entries) {
    public ReportRow {
      entries = List.copyOf(entries);
    }
  }

  /** What a row is for. */
  public enum RowPurpose {
    TITLE,
    SUMMARY,
    /** Names the rows below it and is printed on the same page as the first of them. */
    HEADING,
    HEADER,
    BODY,
    NOTE
  }

  /**
   * One cell of the report.
   *
   * @param content what it shows
   * @param link where a click leads, if anywhere
   * @param severity the ground it gets, if any
   */
  public record ReportCell(Content content, Optional<SheetLink> link, Optional<Severity> severity) {
    /** A plain text entry. */
    public static ReportCell of(String text) {
      return new ReportCell(new Content.TextContent(text), Optional.empty(), Optional.empty());
    }
  }

  /** A cell of the same workbook. */
  public record SheetLink(String sheet, CellRef cell) {}
}
