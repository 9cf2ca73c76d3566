package cn.hebiao.tell.summary;

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

  /** The counts before any file. */
  static final FileCounts NONE = new FileCounts(0, 0, 0, 0);

  /** The same with one more file. */
  FileCounts and(FileResult result) {
    return new FileCounts(
        received + 1,
        consolidated + (result == FileResult.CONSOLIDATED ? 1 : 0),
        unrecognised + (result == FileResult.UNRECOGNISED ? 1 : 0),
        unreadable + (result == FileResult.UNREADABLE ? 1 : 0));
  }
}
