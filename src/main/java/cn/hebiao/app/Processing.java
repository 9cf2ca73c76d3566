package cn.hebiao.app;

import java.nio.file.Path;
import java.util.List;

/** Checks a batch of workbooks, annotates copies of them and consolidates the results. */
public interface Processing {
  /**
   * Processes a batch. A file that cannot be read or written does not stop the others.
   *
   * @param inputs files, folders of files or archives of files
   * @param out the folder that gets the copies and the consolidated workbook
   * @param screen shown each file as soon as it and all before it are finished
   * @param progress told after each file
   * @throws Refused if the batch cannot begin
   */
  Batch process(List<Path> inputs, Path out, BatchScreen screen, Progress progress);
}
