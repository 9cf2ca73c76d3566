/**
 * Scores by the rulebook: what each indicator should get, the total and the range that undecided
 * indicators leave open, and the grade. Comes from forms, facts and rules; goes to findings,
 * write-back and summary.
 */
package cn.hebiao.judge.score;
