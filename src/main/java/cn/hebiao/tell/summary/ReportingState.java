package cn.hebiao.tell.summary;

/** Whether an agency that has to report has done so. */
public enum ReportingState {
  /** On the roster, and nothing came in. */
  MISSING,
  /** Came in, but is not on the roster. */
  NOT_LISTED,
  /** On the roster, and came in. */
  REPORTED,
  /** No roster was given. */
  NOT_COMPARED
}
