package cn.hebiao.app;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.CellRange;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.tell.explain.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a user must know of the cell that she asks about before she reads how it came about.
 *
 * @param sheet the sheet without what we wrote
 * @param asked the address as she gave it
 * @param written what we wrote there, if anything
 */
record CellRemarks(Sheet sheet, CellRef asked, Optional<Cell> written) {
  /** So much of a text of ours tells which one it is. */
  private static final int LONGEST = 24;

  /**
   * @param explanation of the cell itself: in a merged area its first one, and for a cell beside
   *     the form the result of its row
   */
  List<Message> about(Explanation explanation) {
    CellRef told = explanation.cell().ref();
    List<Message> remarks = new ArrayList<>();
    if (sheet.hidden()) {
      remarks.add(Message.of("explain.HIDDEN", "sheet", sheet.name()));
    } else if (sheet.hiddenRows().contains(asked.row())
        || sheet.hiddenColumns().contains(asked.column())) {
      remarks.add(Message.of("explain.HIDDEN_LINE", "cell", asked.name()));
    }
    CellRange extent = sheet.extent(asked);
    if (!extent.first().equals(asked)) {
      remarks.add(
          Message.of(
              "explain.MERGED",
              "cell",
              asked.name(),
              "range",
              extent.name(),
              "first",
              extent.first().name()));
    }
    written.ifPresent(
        cell ->
            remarks.add(
                Message.of(
                    key(explanation, extent.first()),
                    "cell",
                    extent.first().name(),
                    "found",
                    brief(cell.shown()),
                    "told",
                    told.name())));
    return remarks;
  }

  private static String key(Explanation explanation, CellRef here) {
    boolean other = !explanation.cell().ref().equals(here);
    return other
        ? "explain.OURS_BESIDE"
        : explanation.accounts().isEmpty() ? "explain.OURS_ONLY" : "explain.OURS";
  }

  private static String brief(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
