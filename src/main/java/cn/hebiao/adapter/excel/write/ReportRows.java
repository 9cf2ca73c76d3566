package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.grid.CellRange;
import cn.hebiao.tell.edit.Report;
import java.util.List;
import java.util.Optional;

/** How the rows of a report lie on its sheet, the same in both formats. */
record ReportRows(Report report) {
  /** Wider tables are printed across. */
  private static final int PORTRAIT = 92;

  /** Number of columns of the table. */
  int columns() {
    return Math.max(1, report.widths().size());
  }

  /** Widths of all columns together, in characters. */
  int width() {
    return report.widths().stream().mapToInt(Integer::intValue).sum();
  }

  /** Whether the page is turned. */
  boolean across() {
    return width() > PORTRAIT;
  }

  private boolean isOf(int row, Report.RowPurpose kind) {
    return row >= 0 && row < report.rows().size() && report.rows().get(row).kind() == kind;
  }

  /** Whether there is a header to be frozen and repeated on each printed page. */
  boolean hasTable() {
    return isOf(report.headerRow(), Report.RowPurpose.HEADER);
  }

  /** The table with its header, which is filtered; empty where no row follows the header. */
  Optional<CellRange> table() {
    int header = report.headerRow();
    int last = header;
    while (hasTable() && isOf(last + 1, Report.RowPurpose.BODY)) {
      last++;
    }
    return last > header
        ? Optional.of(CellRange.of(header, 0, last, columns() - 1))
        : Optional.empty();
  }

  /** Whether the one cell of a row spans all columns. */
  static boolean spans(Report.RowPurpose kind) {
    return kind != Report.RowPurpose.HEADER && kind != Report.RowPurpose.BODY;
  }

  /** Heights of all rows in points. */
  List<Double> heights() {
    return report.rows().stream().map(this::height).toList();
  }

  private double height(Report.ReportRow row) {
    double size = size(row.kind());
    double height = size * 1.36 + 8;
    for (int i = 0; i < row.entries().size(); i++) {
      double width = spans(row.kind()) ? width() : i < columns() ? report.widths().get(i) : 10;
      String text = PlannedCells.shown(row.entries().get(i).content());
      height = Math.max(height, TextMeasure.height(text, width, size) + 4);
    }
    return Math.min(TextMeasure.TALLEST, height + air(row.kind()));
  }

  /** Points of blank height that set a row apart from the one above. */
  private static double air(Report.RowPurpose kind) {
    return switch (kind) {
      case TITLE -> 6;
      case HEADING -> 10;
      case SUMMARY, HEADER, BODY, NOTE -> 0;
    };
  }

  /** The font size of a row in points. */
  static int size(Report.RowPurpose kind) {
    return switch (kind) {
      case TITLE -> 16;
      case SUMMARY, HEADING -> 11;
      case HEADER, BODY -> 10;
      case NOTE -> 9;
    };
  }
}
