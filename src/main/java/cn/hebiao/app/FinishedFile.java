package cn.hebiao.app;

import cn.hebiao.judge.across.FileDigest;
import cn.hebiao.judge.result.Checked.Outcome;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.tell.summary.FileSummary;
import java.util.List;
import java.util.Optional;

/**
 * All that is kept of a file of a batch: the lines that the summary, the screen and the checks over
 * several workbooks need, not the result they were made from.
 *
 * @param key what the result depends on, equal for equal results; empty where a later run has to
 *     try again
 * @param name what the file is called in results
 * @param outcome what became of it
 * @param summary its lines in the summary
 * @param digest what is compared with other workbooks
 * @param view what is shown of it
 * @param copy its annotated copy; empty where none was written
 * @param problems what went wrong beyond the file's own result
 * @param faults mistakes of ours
 * @param received the SHA-256 of the file's bytes; empty where they could not be read
 * @param result its result as the machine interface tells it
 */
public record FinishedFile(
    String key,
    String name,
    Outcome outcome,
    FileSummary summary,
    FileDigest digest,
    FileView view,
    Optional<SavedCopy> copy,
    List<Message> problems,
    List<Fault> faults,
    Optional<String> received,
    String result) {
  public FinishedFile {
    problems = List.copyOf(problems);
    faults = List.copyOf(faults);
  }

  /** The number of findings of a severity. */
  public long count(Severity severity) {
    return summary.findings().stream().filter(line -> line.severity() == severity).count();
  }

  /** The same under the key that a later run finds it by. */
  public FinishedFile under(String other) {
    return new FinishedFile(
        other, name, outcome, summary, digest, view, copy, problems, faults, received, result);
  }

  /** The same with other lines in the summary. */
  public FinishedFile with(FileSummary other) {
    return new FinishedFile(
        key, name, outcome, other, digest, view, copy, problems, faults, received, result);
  }

  /** The same for bytes of which the SHA-256 is known. */
  public FinishedFile from(Optional<String> sha256) {
    return new FinishedFile(
        key, name, outcome, summary, digest, view, copy, problems, faults, sha256, result);
  }
}
