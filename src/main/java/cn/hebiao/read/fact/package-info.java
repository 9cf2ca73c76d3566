/**
 * Figures by the names that formulas use, each with the cell it was read from. Comes from the
 * workbook, its forms and the rulebook's data items; goes to checks and scores.
 */
package cn.hebiao.read.fact;
