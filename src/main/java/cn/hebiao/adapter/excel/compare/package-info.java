/**
 * Compares a workbook with its annotated copy, part by part and cell by cell. Takes the bytes of
 * both files and gives {@link cn.hebiao.tell.edit.Differences}. It shares the package model with
 * reader and writers, and no code that writes, so that it can judge what they did. Uses POI for the
 * old binary format.
 */
package cn.hebiao.adapter.excel.compare;
