/**
 * Runs the worked examples of a rulebook through the formula engine and compares. Gets a rulebook
 * and gives a result for each example. Uses the rulebook model, formula and value only.
 */
package cn.hebiao.core.rulebook.example;
