/**
 * A workbook as plain values: book, sheets, cells, merged areas and what Excel shows of them. Comes
 * from the workbook adapter and goes into recognition.
 */
package cn.hebiao.model.grid;
