/**
 * The result of one workbook: its forms with scores, its findings and the rules that could not be
 * evaluated. Comes from checking and goes to write-back, summary and the machine interface.
 */
package cn.hebiao.judge.result;
