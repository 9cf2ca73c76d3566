/**
 * Evaluates formulas with exp4j, the only package that knows it. Comes from checked formulas and
 * bindings and yields evaluations. exp4j is given pure arithmetic only; conditions, comparisons and
 * columns are walked here, because exp4j evaluates all branches and compares in binary.
 */
package cn.hebiao.adapter.formula;
