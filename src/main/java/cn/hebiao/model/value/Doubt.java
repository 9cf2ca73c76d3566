package cn.hebiao.model.value;

/**
 * Why a reading may not be what the writer meant. The Chinese text of each is in the messages under
 * {@code doubt.} and its name.
 */
public enum Doubt {
  /** A bare number kept as text, which Excel's sums leave out. */
  NUMBER_AS_TEXT,
  /** A bare number where a rate is wanted: 0.95 or 95 could both be meant as 95%. */
  RATIO_OR_PERCENT,
  /** A rate of a thousand per cent or more: perhaps a percent sign on a number of per cents. */
  PERCENT_TWICE,
  /** A unit of another kind than the header's or than what is wanted. */
  UNIT_UNEXPECTED,
  /** Another unit of the same kind than the header's, such as 元 under 万元. */
  UNIT_NOT_AS_HEADED,
  /** An amount of money with a unit neither in the cell nor in a header. */
  UNIT_MISSING,
  /** The unit, or its end, is written twice. */
  UNIT_DOUBLED,
  /** Full stops or commas after the figure. */
  TRAILING_MARKS,
  /** A letter that looks like a digit, read as the digit. */
  LETTER_FOR_DIGIT,
  /** A figure in brackets, read as negative. */
  NEGATIVE_IN_BRACKETS,
  /** Text in scientific notation, which has lost its digits. */
  SCIENTIFIC,
  /** Separators or blanks where none belong; not read as a number. */
  GROUPING_ODD,
  /** The writer says that the figure is rounded (约, 余, 左右). */
  APPROXIMATE,
  /** An apostrophe before the figure. */
  LEADING_APOSTROPHE,
  /** A date that Excel probably made of a text such as 1-12. */
  DATE_FROM_TEXT,
  /** TRUE or FALSE. */
  LOGICAL_VALUE,
  /** A formula without a stored result. */
  FORMULA_WITHOUT_VALUE,
  /** The cell shows something else than its stored number, beyond rounding. */
  SHOWN_DIFFERS,
  /** Words where a number is wanted. */
  NOT_A_NUMBER;

  /** The key of its text in the messages. */
  public String key() {
    return "doubt." + name();
  }
}
