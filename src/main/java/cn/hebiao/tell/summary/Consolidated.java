package cn.hebiao.tell.summary;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Message;
import java.util.Optional;

/**
 * One received file as it enters the summary.
 *
 * @param checked its result
 * @param annotatedFile the annotated copy, relative to the summary with {@code /} between folders;
 *     empty where there is none, and then nothing is linked
 * @param copyLeftOut why there is no copy of a file that could be checked; empty otherwise
 */
public record Consolidated(
    Checked checked, Optional<String> annotatedFile, Optional<Message> copyLeftOut) {
  /** A file of whose copy nothing is to be said. */
  public Consolidated(Checked checked, Optional<String> annotatedFile) {
    this(checked, annotatedFile, Optional.empty());
  }

  /** The name that the summary shows: the copy's where there is one, else as the user named it. */
  public String shownName() {
    return annotatedFile.orElse(checked.file());
  }
}
