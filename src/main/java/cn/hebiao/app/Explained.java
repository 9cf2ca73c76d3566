package cn.hebiao.app;

import cn.hebiao.core.explain.Explanation;
import cn.hebiao.core.result.Checked;
import java.util.List;
import java.util.Optional;

/**
 * The answer to the question how a cell came about.
 *
 * @param checked the result of the workbook
 * @param explanation the explanation; empty where the workbook could not be read, or the cell was
 *     not told from others
 * @param sheets where the sheet was not said or is not there, the sheets to choose from
 */
public record Explained(Checked checked, Optional<Explanation> explanation, List<String> sheets) {
  public Explained {
    sheets = List.copyOf(sheets);
  }

  /** A workbook that could not be read. */
  static Explained unreadable(Checked checked) {
    return new Explained(checked, Optional.empty(), List.of());
  }
}
