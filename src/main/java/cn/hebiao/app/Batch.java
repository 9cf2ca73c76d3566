package cn.hebiao.app;

import cn.hebiao.judge.across.BatchFinding;
import cn.hebiao.model.finding.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What became of a batch of files.
 *
 * @param files what the files are called, in the order they were found
 * @param copies how many annotated copies there are
 * @param summary the consolidated workbook; empty where none was written
 * @param problems what could not be read, processed or written beyond the files' own results
 * @param together what the files show together
 * @param missing agencies of the roster that have not reported; empty without a roster
 * @param orphans copies of earlier runs whose files did not come in this time
 * @param log where the traces of our own mistakes are; empty where there was none
 * @param faults our own mistakes, each once
 */
public record Batch(
    List<String> files,
    int copies,
    Optional<Path> summary,
    List<Message> problems,
    List<BatchFinding> together,
    Optional<List<String>> missing,
    List<String> orphans,
    Optional<Path> log,
    List<Fault> faults) {
  public Batch {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
    together = List.copyOf(together);
    missing = missing.map(List::copyOf);
    orphans = List.copyOf(orphans);
    faults = List.copyOf(faults);
  }
}
