package cn.hebiao.tell.summary;

import cn.hebiao.judge.result.Checked;
import java.util.Optional;

/**
 * One received file as it enters the summary.
 *
 * @param checked its result
 * @param annotatedFile the annotated copy, relative to the summary with {@code /} between folders;
 *     empty where there is none, and then nothing is linked
 */
public record Consolidated(Checked checked, Optional<String> annotatedFile) {
  /** The name that the summary shows: the copy's where there is one, else as the user named it. */
  public String shownName() {
    return annotatedFile.orElse(checked.file());
  }
}
