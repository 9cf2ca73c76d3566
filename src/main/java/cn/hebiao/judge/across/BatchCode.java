package cn.hebiao.judge.across;

import cn.hebiao.model.finding.Severity;

/**
 * What can be found by looking at several workbooks together. Nothing of it is an error: which of
 * the workbooks is wrong, or whether any is, only a person can say. Each has a Chinese title and
 * template in the resource batch.properties.
 */
public enum BatchCode {
  /** The same agency sent the same kind of form twice for one year. */
  FORM_TWICE(Severity.WARNING),
  /** Two forms of the same content, one of which does not say whose it is. */
  FORM_SAME(Severity.WARNING),
  /** Two names that differ so little that one agency may be meant. */
  AGENCY_SPELT_TWO_WAYS(Severity.NOTICE),
  /** The projects of an agency spent more than its department form says for projects. */
  PROJECTS_ABOVE_DEPARTMENT(Severity.WARNING),
  /** What a workbook says of last year is not what last year's workbook says. */
  LAST_YEAR_DIFFERS(Severity.WARNING),
  /** The same long text in the forms of several agencies. */
  SAME_TEXT(Severity.NOTICE),
  /** Conspicuously many self totals just above a grade line. */
  SCORES_BUNCHED(Severity.NOTICE),
  /** A form many of whose targets were exceeded by far. */
  TARGETS_TOO_LOW(Severity.NOTICE);

  private final Severity severity;

  BatchCode(Severity severity) {
    this.severity = severity;
  }

  /** How grave it is. */
  public Severity severity() {
    return severity;
  }
}
