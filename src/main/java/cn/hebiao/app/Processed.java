package cn.hebiao.app;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What became of one file of a batch.
 *
 * @param checked the result of checking it
 * @param annotated its annotated copy; empty where none was written
 * @param remarks what the user must know of the copy: edits left out, a signature dropped
 */
public record Processed(Checked checked, Optional<Path> annotated, List<Message> remarks) {
  public Processed {
    remarks = List.copyOf(remarks);
  }

  /** A file of whose copy there is nothing to say. */
  public Processed(Checked checked, Optional<Path> annotated) {
    this(checked, annotated, List.of());
  }
}
