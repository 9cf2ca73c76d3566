package cn.hebiao.app;

import cn.hebiao.core.finding.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What became of a batch of files.
 *
 * @param files the files in the order they were found
 * @param summary the consolidated workbook; empty where none was written
 * @param problems what could not be read, processed or written beyond the files' own results
 * @param missing agencies of the roster that have not reported; empty without a roster
 */
public record Batch(
    List<Processed> files,
    Optional<Path> summary,
    List<Message> problems,
    Optional<List<String>> missing) {
  public Batch {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
    missing = missing.map(List::copyOf);
  }

  /** A batch without a roster. */
  public Batch(List<Processed> files, Optional<Path> summary, List<Message> problems) {
    this(files, summary, problems, Optional.empty());
  }
}
