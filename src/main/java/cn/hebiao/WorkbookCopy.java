package cn.hebiao;

import java.util.List;
import java.util.Optional;

/**
 * A copy of a workbook into which something was written; the original stays as it is. The same
 * workbook gives the same bytes at any time and place, and what the engine has written before is
 * taken out first.
 *
 * @param checked the result; of a filled copy as it stands after the filling
 * @param content the copy, in the format of the original; empty where that could not be read
 * @param filled blank cells that were filled; reported by filling only
 * @param left blank cells that do not follow from the form; reported by filling only
 * @param remarks what a user must know of the copy: cells left out, a signature dropped
 */
public record WorkbookCopy(
    CheckedWorkbook checked,
    Optional<byte[]> content,
    List<FilledCell> filled,
    List<BlankLeft> left,
    List<String> remarks) {
  public WorkbookCopy {
    filled = List.copyOf(filled);
    left = List.copyOf(left);
    remarks = List.copyOf(remarks);
  }

  static WorkbookCopy none(CheckedWorkbook checked) {
    return new WorkbookCopy(checked, Optional.empty(), List.of(), List.of(), List.of());
  }

  /**
   * A blank cell that was filled.
   *
   * @param sheet its sheet
   * @param cell its address, for example H12
   * @param what what it is, in the user's words
   * @param text what was written, as plain text or a plain number
   */
  public record FilledCell(String sheet, String cell, String what, String text) {}

  /**
   * A blank cell that was left.
   *
   * @param sheet its sheet
   * @param cell its address
   * @param what what belongs into it, in the user's words
   * @param why why it does not follow from the form
   */
  public record BlankLeft(String sheet, String cell, String what, String why) {}
}
