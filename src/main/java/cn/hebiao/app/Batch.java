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
 */
public record Batch(List<Processed> files, Optional<Path> summary, List<Message> problems) {
  public Batch {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }
}
