package cn.hebiao.tell.summary;

/** Whether an agency that has to report has done so. */
public enum ReportingState {
  /** On the roster, and nothing came in. */
  MISSING,
  /** On the roster, and only some of its forms came in. */
  PARTLY,
  /** Came in, but is not on the roster. */
  NOT_LISTED,
  /** On the roster, and came in. */
  REPORTED,
  /** No roster was given. */
  NOT_COMPARED;

  /** Whether something is still to come. */
  boolean owes() {
    return this == MISSING || this == PARTLY;
  }
}
