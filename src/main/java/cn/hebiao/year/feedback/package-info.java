/**
 * What goes back to an agency: one page that says what to correct, where, why and until when, and
 * what became of the points of the last time. The page is words and places; an adapter prints it.
 */
package cn.hebiao.year.feedback;
