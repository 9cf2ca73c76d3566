/**
 * What is to be written into the copy of one workbook, as data: filled blanks, appended columns,
 * notes, marks and the report sheet. Comes from scores and findings and goes to the workbook
 * adapter.
 */
package cn.hebiao.tell.edit;
