/**
 * Checks over scored forms and facts: sums, rates, scores, notes, grades and the rulebook's
 * cross-checks, one class each, listed in {@link cn.hebiao.judge.check.Checks}. Gives findings, and
 * says which rules could not be evaluated. Uses the earlier stages and diagnose only.
 */
package cn.hebiao.judge.check;
