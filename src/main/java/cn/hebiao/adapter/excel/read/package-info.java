/**
 * Reads a workbook file into a {@link cn.hebiao.model.grid.Book}. What the file is, is told by its
 * content; .xlsx and .xlsm are read from their XML parts in one pass within fixed limits, .xls and
 * .et through POI. Every file that cannot be read ends as an {@link cn.hebiao.app.UnreadableBook}.
 */
package cn.hebiao.adapter.excel.read;
