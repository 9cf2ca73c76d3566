package cn.hebiao;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What became of a folder of workbooks.
 *
 * @param files how many files there were
 * @param summary the consolidated workbook; empty where it could not be written
 * @param problems what could not be processed or written beyond the files' own results, in Chinese
 * @param missing agencies of the roster that have not reported; empty without a roster
 */
public record ProcessedBatch(
    int files, Optional<Path> summary, List<String> problems, Optional<List<String>> missing) {
  public ProcessedBatch {
    problems = List.copyOf(problems);
    missing = missing.map(List::copyOf);
  }
}
