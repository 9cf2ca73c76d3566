/**
 * The consolidated picture of many workbooks: a line per form, indicator, fund block, finding and
 * file, and the counts that belong to them. Comes from the results of single workbooks and goes to
 * the summary workbook. Uses the earlier stages only; texts are made here from messages.
 */
package cn.hebiao.tell.summary;
