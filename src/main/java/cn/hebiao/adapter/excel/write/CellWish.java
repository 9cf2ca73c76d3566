package cn.hebiao.adapter.excel.write;

import cn.hebiao.core.annotate.Content;
import cn.hebiao.core.annotate.Edit;
import cn.hebiao.core.finding.Severity;
import java.util.Optional;

/** All that a plan wants of one cell. */
record CellWish(Optional<Content> content, Optional<Edit.Append> append, Optional<Severity> mark) {
  static final CellWish NONE = new CellWish(Optional.empty(), Optional.empty(), Optional.empty());

  CellWish fill(Content fill) {
    return new CellWish(Optional.of(fill), append, mark);
  }

  CellWish append(Edit.Append edit) {
    return new CellWish(Optional.of(edit.content()), Optional.of(edit), mark);
  }

  /** The graver of several marks wins. */
  CellWish mark(Severity severity) {
    boolean graver = mark.isEmpty() || severity.compareTo(mark.get()) < 0;
    return graver ? new CellWish(content, append, Optional.of(severity)) : this;
  }
}
