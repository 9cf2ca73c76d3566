package cn.hebiao.face.web;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.grid.Book;
import java.util.Optional;

/** Shows sheets of workbooks as pages. */
@FunctionalInterface
public interface SheetView {
  /**
   * A sheet to be shown.
   *
   * @param id the identifier of its workbook
   * @param content the file, without annotations of ours; not to be changed
   * @param book the same as a grid
   * @param checked its result
   * @param sheet which sheet; empty for the first that is worth it
   * @param cell the cell that shall be in sight; empty for the beginning
   */
  record ShownSheet(
      String id,
      byte[] content,
      Book book,
      Checked checked,
      Optional<String> sheet,
      Optional<String> cell) {}

  /** The whole page; empty where the workbook has no such sheet. */
  Optional<String> html(ShownSheet shown);
}
