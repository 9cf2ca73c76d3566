/**
 * From a workbook in plain values to a rulebook, or to the list of everything that is wrong with
 * it. One small class per sheet reads its rows; problems are collected and never thrown.
 */
package cn.hebiao.rules.reading;
