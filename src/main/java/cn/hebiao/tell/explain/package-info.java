/**
 * How figures came about: which cells a figure rests on, by which rule and formula, and with what
 * result. Made anew from forms, facts, scores and checks for a person who asks about one cell.
 */
package cn.hebiao.tell.explain;
