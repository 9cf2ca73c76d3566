package cn.hebiao.judge.check.note;

/** A deviation note that we have drafted and that nobody has completed yet. */
public final class NoteDraft {
  /** How every drafted note starts. */
  public static final String MARK = "【核表草拟】";

  /** What stands where the agency has to write. */
  public static final String GAP = "＿＿";

  private NoteDraft() {}

  /** Whether a note is a draft in which something is still to be written. */
  public static boolean unfinished(String note) {
    return note.contains(MARK) && note.contains(GAP);
  }
}
