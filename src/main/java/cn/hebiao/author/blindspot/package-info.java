/**
 * Proves by trial what the checks notice: every figure of a workbook is altered in turn, and the
 * result compared with that of the workbook as it is. Gets a workbook and what checks it, and gives
 * each alteration with whether a rule noticed it. Nothing else uses it.
 */
package cn.hebiao.author.blindspot;
