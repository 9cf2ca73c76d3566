/**
 * Formulas of rulebooks: from text to a checked tree, and the port that evaluates them. Comes from
 * rulebooks and goes to scores and checks.
 */
package cn.hebiao.rules.formula;
