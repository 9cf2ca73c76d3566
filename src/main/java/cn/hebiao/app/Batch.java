package cn.hebiao.app;

import cn.hebiao.judge.across.BatchFinding;
import cn.hebiao.model.finding.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What became of a batch of files.
 *
 * @param files the files in the order they were found
 * @param summary the consolidated workbook; empty where none was written
 * @param problems what could not be read, processed or written beyond the files' own results
 * @param together what the files show together
 * @param missing agencies of the roster that have not reported; empty without a roster
 */
public record Batch(
    List<Processed> files,
    Optional<Path> summary,
    List<Message> problems,
    List<BatchFinding> together,
    Optional<List<String>> missing) {
  public Batch {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
    together = List.copyOf(together);
    missing = missing.map(List::copyOf);
  }

  /** A batch without a roster, in which nothing was found over several files. */
  public Batch(List<Processed> files, Optional<Path> summary, List<Message> problems) {
    this(files, summary, problems, List.of(), Optional.empty());
  }
}
