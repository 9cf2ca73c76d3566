/**
 * Formulas of rulebooks: from text to a checked tree, and the port that evaluates them. Comes from
 * rulebooks and goes to scores and checks. Uses formula.function, formula.expr, formula.data,
 * finding and value only.
 */
package cn.hebiao.rules.formula;
