package cn.hebiao.tell.edit;

/**
 * An edit that was not made.
 *
 * @param edit the edit as planned
 * @param reason why it was left out
 */
public record SkippedEdit(Edit edit, SkipReason reason) {
  /** Why an edit was left out. */
  public enum SkipReason {
    /** The workbook has no worksheet of that name. */
    NO_SUCH_SHEET,
    /** The cell holds something that is not ours. */
    NOT_BLANK,
    /** The cell is hidden under a merged area. */
    MERGED,
    /** The cell carries a discussion (threaded comment) and is left alone. */
    DISCUSSED,
    /** The sheet has as many notes as one sheet may get. */
    TOO_MANY_NOTES,
    /** The sheet's notes are stored in a way that cannot be read, and are left alone. */
    UNREADABLE_NOTES,
    /** A note would destroy drawings or charts of a sheet in the old format. */
    DRAWINGS,
    /** The print area is not a plain range. */
    PRINT_AREA,
    /** The cell lies outside the grid of this format. */
    OFF_GRID,
    /** The cell formats of the old format are used up. */
    TOO_MANY_STYLES
  }
}
