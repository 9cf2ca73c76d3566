/**
 * Batches of workbooks: a source of files, workbooks in work on several threads, and what takes in
 * their results in order. A workbook is reduced to its lines as soon as it is finished, and then
 * forgotten. Uses the use cases of single workbooks.
 */
package cn.hebiao.app.batch;
