package cn.hebiao.adapter.excel.write;

import cn.hebiao.core.annotate.Content;
import cn.hebiao.core.annotate.Edit;
import cn.hebiao.core.finding.Severity;
import java.util.Optional;

/** All that a plan wants of one cell. */
record CellWish(
    Optional<Content> content,
    boolean readable,
    Optional<Edit.Append> append,
    Optional<Severity> mark) {
  static final CellWish NONE =
      new CellWish(Optional.empty(), false, Optional.empty(), Optional.empty());

  CellWish fill(Edit.Fill fill) {
    return new CellWish(Optional.of(fill.content()), fill.readable(), append, mark);
  }

  CellWish append(Edit.Append edit) {
    return new CellWish(Optional.of(edit.content()), false, Optional.of(edit), mark);
  }

  /** The number format that a rate is to get; empty where the style stays. */
  Optional<String> rate() {
    return content
        .filter(filled -> readable)
        .map(filled -> filled.fold(words -> "", Content.Figure::format))
        .filter(format -> format.endsWith("%"));
  }

  /** The graver of several marks wins. */
  CellWish mark(Severity severity) {
    boolean graver = mark.isEmpty() || severity.compareTo(mark.get()) < 0;
    return graver ? new CellWish(content, readable, append, Optional.of(severity)) : this;
  }
}
