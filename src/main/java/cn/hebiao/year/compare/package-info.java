/**
 * One year beside another: what the results of the year before say, read from its consolidated
 * workbook, and what has changed in the forms of this year. Forms and indicators are matched by
 * their names. It judges nothing.
 */
package cn.hebiao.year.compare;
