/**
 * The functions of the formula language, one class each; {@link
 * cn.hebiao.rules.formula.function.FormulaFunctions} lists them. Each knows its names, its result,
 * its span and its Excel form.
 */
package cn.hebiao.rules.formula.function;
