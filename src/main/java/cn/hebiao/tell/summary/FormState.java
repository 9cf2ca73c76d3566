package cn.hebiao.tell.summary;

/** How a form stands, by its gravest finding. */
public enum FormState {
  /** Neither errors nor warnings; there may be notices. */
  CLEAN,
  /** Warnings but no errors. */
  WARNINGS,
  /** At least one error. */
  ERRORS,
  /** The form carries no scores yet, whatever else is found on it. */
  NOT_FILLED
}
