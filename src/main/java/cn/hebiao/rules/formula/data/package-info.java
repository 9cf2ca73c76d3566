/**
 * What goes into a formula and what comes out of it: bindings of names to figures, evaluations and
 * spans. Comes from facts and goes to scores and checks.
 */
package cn.hebiao.rules.formula.data;
