package cn.hebiao.app;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Message;
import cn.hebiao.tell.explain.Explanation;
import java.util.List;
import java.util.Optional;

/**
 * The answer to the question how a cell came about.
 *
 * @param checked the result of the workbook
 * @param explanation the explanation; empty where the workbook could not be read, or the cell was
 *     not told from others
 * @param sheets where the sheet was not said or is not there, the sheets to choose from
 * @param remarks what the user must know of the cell itself: that it is ours, merged or hidden
 */
public record Explained(
    Checked checked,
    Optional<Explanation> explanation,
    List<String> sheets,
    List<Message> remarks) {
  public Explained {
    remarks = List.copyOf(remarks);
    sheets = List.copyOf(sheets);
  }

  /** A workbook that could not be read. */
  static Explained unreadable(Checked checked) {
    return new Explained(checked, Optional.empty(), List.of(), List.of());
  }
}
