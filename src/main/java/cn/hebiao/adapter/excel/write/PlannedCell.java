package cn.hebiao.adapter.excel.write;

import cn.hebiao.model.finding.Severity;
import cn.hebiao.tell.edit.Content;
import cn.hebiao.tell.edit.Edit;
import java.util.Optional;

/**
 * All that a plan wants of one cell.
 *
 * @param readable whether a rate gets a number format
 */
record PlannedCell(
    Optional<Content> content,
    boolean readable,
    Optional<Edit.Append> append,
    Optional<Severity> mark) {
  static final PlannedCell NONE =
      new PlannedCell(Optional.empty(), false, Optional.empty(), Optional.empty());

  PlannedCell fill(Edit.Fill fill) {
    return new PlannedCell(Optional.of(fill.content()), fill.readable(), append, mark);
  }

  PlannedCell append(Edit.Append edit) {
    return new PlannedCell(Optional.of(edit.content()), false, Optional.of(edit), mark);
  }

  /** What the register says of a cell with content. */
  ChangeRegister.ChangeKind kind() {
    return append.isPresent() ? ChangeRegister.ChangeKind.APPEND : ChangeRegister.ChangeKind.FILL;
  }

  /** The number format that a rate is to get; empty where the style stays. */
  Optional<String> rate() {
    return content
        .filter(filled -> readable)
        .map(filled -> filled.fold(words -> "", Content.NumberContent::format))
        .filter(format -> format.endsWith("%"));
  }

  /** The graver of several marks wins. */
  PlannedCell mark(Severity severity) {
    boolean graver = mark.isEmpty() || severity.compareTo(mark.get()) < 0;
    return graver ? new PlannedCell(content, readable, append, Optional.of(severity)) : this;
  }
}
