/**
 * How figures came about: which cells a figure rests on, by which rule and formula, and with what
 * result. Printed for a person who asks about one cell, from what was recorded while scoring and
 * checking.
 */
package cn.hebiao.tell.explain;
