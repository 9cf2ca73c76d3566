package cn.hebiao.tell.summary;

/**
 * LineSequence that were kept outside memory cannot be read back, for example from a failing disk.
 */
public final class UnreadableLines extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The failure with what the system said. */
  public UnreadableLines(Exception cause) {
    super("lines of the summary cannot be read back", cause);
  }
}
