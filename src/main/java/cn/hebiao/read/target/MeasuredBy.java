package cn.hebiao.read.target;

/** What a target and its actual were compared by. */
public enum MeasuredBy {
  /** Two numbers, or several. */
  FIGURES,
  /** Words, that are repeated. */
  WORDS,
  /** Days by which something was to be done, and was. */
  DAYS
}
