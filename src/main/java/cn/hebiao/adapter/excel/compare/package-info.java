/**
 * Compares a workbook with its annotated copy, part by part and cell by cell. Takes the bytes of
 * both files and gives {@link cn.hebiao.tell.edit.Differences}; it shares no code with the writers,
 * so that it can judge them. Uses the JDK's XML parser, and POI for the old binary format.
 */
package cn.hebiao.adapter.excel.compare;
