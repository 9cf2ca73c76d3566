/**
 * How figures came about: which cells a figure rests on, by which rule and formula, and with what
 * result. Made anew from forms, facts, scores and checks for a person who asks about one cell. Uses
 * all earlier stages of the domain; nothing in the domain uses it but the command line's use case.
 */
package cn.hebiao.tell.explain;
