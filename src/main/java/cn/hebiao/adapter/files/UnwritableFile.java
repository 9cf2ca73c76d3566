package cn.hebiao.adapter.files;

import java.nio.file.Path;

/** A file could not be saved; what stood under its name before is unchanged. */
public final class UnwritableFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Path file;
  private final WriteObstacle reason;

  /**
   * @param file the file that was to be saved
   * @param reason why it was not
   * @param cause what the system said, or null
   */
  UnwritableFile(Path file, WriteObstacle reason, Exception cause) {
    super("cannot save " + file.getFileName() + ": " + reason, cause);
    this.file = file;
    this.reason = reason;
  }

  /** The file that was to be saved. */
  public Path file() {
    return file;
  }

  /** Why it was not saved. */
  public WriteObstacle reason() {
    return reason;
  }

  /** Why a file cannot be saved. */
  public enum WriteObstacle {
    /** The file is open in Excel, WPS or another program. */
    LOCKED,
    /** The file or its folder may not be written. */
    READ_ONLY,
    /** The disk or the user's share of it is full. */
    DISK_FULL,
    /** There is a folder of that name. */
    FOLDER,
    /** The folder does not exist. */
    NO_FOLDER,
    /** Anything else that the system reports. */
    OTHER
  }
}
