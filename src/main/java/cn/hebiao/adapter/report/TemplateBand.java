package cn.hebiao.adapter.report;

/**
 * A row of the template that is repeated for each line of a list.
 *
 * @param sheet the sheet's name
 * @param row the row from 0
 * @param firstColumn first column from 0
 * @param lastColumn last column from 0
 * @param list the name of the list
 * @param line the name of one line in expressions
 */
record TemplateBand(
    String sheet, int row, int firstColumn, int lastColumn, String list, String line) {

  /** Whether a column is one of those repeated. */
  boolean holds(int column) {
    return column >= firstColumn && column <= lastColumn;
  }

  /** The same band on a copy of its sheet. */
  TemplateBand on(String copy) {
    return new TemplateBand(copy, row, firstColumn, lastColumn, list, line);
  }
}
