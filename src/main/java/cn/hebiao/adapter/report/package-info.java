/**
 * Writes the summary workbook: JXLS carries out a template's commands with one empty row for each
 * list, a pass with POI does what JXLS leaves undone (formulas, filters, print areas, charts), and
 * the rows of all lists are written one by one while the finished workbook is packed, so that
 * neither their number nor their texts need memory. Expressions in a template can read the
 * summary's values and nothing else. The only package that knows JXLS and JEXL; besides the excel
 * adapter the only one that knows POI, because JXLS hands out POI's workbook.
 */
package cn.hebiao.adapter.report;
