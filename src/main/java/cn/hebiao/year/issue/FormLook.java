package cn.hebiao.year.issue;

/** What a cell of a form that is handed out is for; an adapter knows how that looks. */
public enum FormLook {
  TITLE,
  SUBTITLE,
  LABEL,
  /** Words that stand to the left, such as a criterion. */
  WORDS,
  ENTRY,
  /** A figure that follows from others. */
  TOTAL,
  RATE,
  /** What was true the year before, to be compared, not to be filled. */
  LAST_YEAR,
  NOTE;

  /** Whether such cells only name others. */
  boolean isLabel() {
    return this == TITLE || this == SUBTITLE || this == LABEL || this == NOTE;
  }
}
