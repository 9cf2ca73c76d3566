/**
 * The workbook in which a bureau keeps who has to report: forms asked for, their targets, names
 * that mean the same agency, exceptions let pass and forms that are final. It is read by its
 * headings, like forms. It never says what came in.
 */
package cn.hebiao.year.roster;
