/**
 * Writes the summary workbook: JXLS fills a template, expressions in it can read the summary's
 * values and nothing else, and a pass with POI does what JXLS leaves undone (formulas, filters,
 * print areas, charts, links). The only package that knows JXLS and JEXL; besides the excel adapter
 * the only one that knows POI, because JXLS hands out POI's workbook.
 */
package cn.hebiao.adapter.report;
