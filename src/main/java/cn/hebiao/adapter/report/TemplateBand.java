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
    String sheet, int row, int firstColumn, int lastColumn, String list, String line) {}
