package cn.hebiao.tell.summary;

import java.util.Map;

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

  /** The counts of so many files, by what became of them. */
  static FileCounts of(int received, Map<FileResult, Integer> results) {
    return new FileCounts(
        received,
        results.getOrDefault(FileResult.CONSOLIDATED, 0),
        results.getOrDefault(FileResult.UNRECOGNISED, 0),
        results.getOrDefault(FileResult.UNREADABLE, 0));
  }
}
