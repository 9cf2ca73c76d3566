/**
 * Workbook files: reading them into the grid and writing an edit plan into a copy. The only part of
 * the program that knows how workbooks are stored, and the only one that may use POI. What comes
 * out are plain values or a clear message, never a library's exception.
 */
package cn.hebiao.adapter.excel;
