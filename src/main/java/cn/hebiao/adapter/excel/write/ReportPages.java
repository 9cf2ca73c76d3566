package cn.hebiao.adapter.excel.write;

import cn.hebiao.tell.edit.Report;
import cn.hebiao.tell.edit.Report.RowPurpose;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the printed report starts a new page so that no heading is parted from what it is about.
 *
 * <p>How much a page holds depends on the scale at which its width fits, and so on fonts: from the
 * first page that is full on, nobody knows where the next ends. A heading therefore stays where it
 * is only if its group is sure to fit; else it starts a page, from where everything is known again.
 */
final class ReportPages {
  /** Points of rows that an A4 page across holds in any case: its height without margins. */
  static final double ROOM = 498;

  /** Rows that a heading is kept together with, after the header of its table. */
  private static final int KEPT = 2;

  private ReportPages() {}

  /**
   * The indices of the rows that start a page.
   *
   * @param heights heights of all rows, in points
   */
  static List<Integer> breaks(Report report, List<Double> heights) {
    double repeated = repeated(report, heights);
    List<Integer> breaks = new ArrayList<>();
    double used = 0;
    double start = 0;
    for (int row = 0; row < heights.size(); row++) {
      if (report.rows().get(row).kind() == RowPurpose.HEADING
          && used > start
          && used + group(report, heights, row) > ROOM) {
        breaks.add(row);
        start = repeated;
        used = start;
      }
      used += heights.get(row);
    }
    return breaks;
  }

  /** The header of the findings stands on every page. */
  private static double repeated(Report report, List<Double> heights) {
    boolean table = report.headerRow() >= 0 && report.headerRow() < heights.size();
    return table ? heights.get(report.headerRow()) : 0;
  }

  /** Height of a heading with the header and the first rows below it. */
  private static double group(Report report, List<Double> heights, int heading) {
    double height = heights.get(heading);
    int kept = 0;
    for (int row = heading + 1; row < heights.size() && kept < KEPT; row++) {
      RowPurpose kind = report.rows().get(row).kind();
      if (kind == RowPurpose.HEADING) {
        return height;
      }
      height += heights.get(row);
      kept += kind == RowPurpose.HEADER ? 0 : 1;
    }
    return height;
  }
}
