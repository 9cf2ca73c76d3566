package cn.hebiao.tell.summary;

import java.util.List;

/**
 * How many files were received and what became of them; the last three always add up to the first.
 *
 * @param received all files
 * @param consolidated files in the summary
 * @param unrecognised workbooks without a known form
 * @param unreadable files that are no readable workbooks
 */
public record FileCounts(int received, int consolidated, int unrecognised, int unreadable) {
  public FileCounts {
    if (received != consolidated + unrecognised + unreadable) {
      throw new IllegalArgumentException("file counts do not add up");
    }
  }

  /** The counts of some files. */
  public static FileCounts of(List<FileLine> files) {
    return new FileCounts(
        files.size(),
        count(files, FileResult.CONSOLIDATED),
        count(files, FileResult.UNRECOGNISED),
        count(files, FileResult.UNREADABLE));
  }

  private static int count(List<FileLine> files, FileResult result) {
    return (int) files.stream().filter(file -> file.result() == result).count();
  }
}
