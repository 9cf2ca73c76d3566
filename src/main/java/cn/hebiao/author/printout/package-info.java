/**
 * A workbook of our own that is meant to be read and printed: sheets of headed tables. Says what
 * stands where and what it is for, not how it looks; an adapter gives it fonts, lines and pages.
 */
package cn.hebiao.author.printout;
