package cn.hebiao.model.finding;

/**
 * The catalogue of findings. Codes never change or vanish; rulebooks may change severity and status
 * (sheet 核查设置). Each has a Chinese title and template in the resource findings.properties.
 */
public enum FindingCode {
  /** A label that the form should have was not found. */
  LABEL_MISSING(Severity.ERROR),
  /** A label fits more than one column. */
  LABEL_AMBIGUOUS(Severity.WARNING),
  /** A form with rows or columns that Excel hides; they were read. */
  HIDDEN_CONTENT(Severity.NOTICE),
  /** The form carries no scores yet. */
  FORM_NOT_FILLED(Severity.NOTICE),
  /** A cell that must hold a number holds something else. */
  NOT_A_NUMBER(Severity.ERROR),
  /** A cell holds an Excel error value. */
  CELL_ERROR(Severity.ERROR),
  /** A formula without a stored value. */
  FORMULA_NOT_CALCULATED(Severity.WARNING),
  /** The stored value of a formula is not what the formula gives. */
  FORMULA_STALE(Severity.WARNING),
  /** A formula over another workbook, which nobody else has. */
  FORMULA_EXTERNAL(Severity.NOTICE),
  /** A formula with a function whose result changes by itself or cannot be traced. */
  FORMULA_VOLATILE(Severity.NOTICE),
  /** A figure that can be read in more than one way. */
  VALUE_DOUBTFUL(Severity.NOTICE),
  /** The rows' weights do not add up to the total that the form declares. */
  WEIGHT_TOTAL_DIFFERS(Severity.ERROR),
  /** The rows' weights of a section do not add up to what its label says. */
  WEIGHT_SECTION_DIFFERS(Severity.ERROR),
  /** A row's weight differs from the rulebook's. */
  WEIGHT_NOT_AS_RULED(Severity.WARNING),
  /** The rows' scores do not add up to the total that the form declares. */
  SCORE_TOTAL_DIFFERS(Severity.ERROR),
  /** The rows' scores of a section do not add up to its subtotal. */
  SCORE_SECTION_DIFFERS(Severity.ERROR),
  /** A score above its row's weight. */
  SCORE_ABOVE_WEIGHT(Severity.ERROR),
  /** A score below zero. */
  SCORE_NEGATIVE(Severity.ERROR),
  /** A row with a weight but without a score on a form that is otherwise filled. */
  SCORE_MISSING(Severity.WARNING),
  /** A row with a score but without a weight. */
  WEIGHT_MISSING(Severity.WARNING),
  /** The self score is not what the rule gives. */
  SCORE_DIFFERS(Severity.ERROR),
  /** A figure that must be there is not filled on a form that is otherwise. */
  FIGURE_MISSING(Severity.WARNING),
  /** The score by the rule is one of two, depending on how the figures were rounded. */
  SCORE_DEPENDS_ON_ROUNDING(Severity.NOTICE),
  /** The self score is the rule's score rounded to a whole number. */
  SCORE_ROUNDED(Severity.NOTICE),
  /** A declared execution or completion rate is not what its figures give. */
  RATE_DIFFERS(Severity.ERROR),
  /** More was spent than budgeted. */
  RATE_ABOVE_ONE(Severity.WARNING),
  /** Execution below the line from which it must be explained. */
  RATE_LOW(Severity.NOTICE),
  /** The cost indicators of a project add up to more than it spent. */
  COST_ABOVE_SPENT(Severity.WARNING),
  /** The lines of the fund block do not add up to its total. */
  FUND_PARTS_DIFFER(Severity.ERROR),
  /** A missed target without a deviation note. */
  NOTE_MISSING(Severity.WARNING),
  /** A target exceeded by far without a deviation note. */
  OVERACHIEVED(Severity.NOTICE),
  /** A deviation note without content. */
  NOTE_EMPTY(Severity.WARNING),
  /** A deviation note of stock phrases that names no cause. */
  NOTE_GENERIC(Severity.NOTICE),
  /** A deviation note that says the opposite of the row's figures. */
  NOTE_CONTRADICTS(Severity.WARNING),
  /** A completion rate in a deviation note that the row's figures do not give. */
  NOTE_FIGURE_DIFFERS(Severity.WARNING),
  /** The same long deviation note on rows that deviate differently. */
  NOTE_REPEATED(Severity.NOTICE),
  /** The declared grade is not that of the declared score. */
  GRADE_DIFFERS(Severity.ERROR),
  /** Undecided indicators leave the grade open. */
  GRADE_OPEN(Severity.NOTICE),
  /** The same figure differs between two places. */
  FIGURE_CONFLICT(Severity.WARNING),
  /** A cross-check of the rulebook failed. */
  CROSS_CHECK(Severity.ERROR),
  /** The agency's name is spelt in two ways. */
  AGENCY_NAME_DIFFERS(Severity.WARNING),
  /** The same amount in two places ten thousand times apart: 元 and 万元 were mixed up. */
  MONEY_UNIT_CONFUSED(Severity.WARNING),
  /** One rate of a column a hundred times the others: a percent and a share were mixed up. */
  PERCENT_CONFUSED(Severity.WARNING),
  /** The form is not understood as a whole. */
  FORM_UNCLEAR(Severity.WARNING);

  private final Severity severity;

  FindingCode(Severity severity) {
    this.severity = severity;
  }

  /** The severity where the rulebook does not set another. */
  public Severity severity() {
    return severity;
  }
}
