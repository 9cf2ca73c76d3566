/**
 * How figures came about: which cells a figure rests on, by which rule and formula, and with what
 * result. Printed for a person who asks about one cell, from what was recorded while scoring and
 * checking. Uses all earlier stages of the domain; nothing in the domain uses it.
 */
package cn.hebiao.tell.explain;
