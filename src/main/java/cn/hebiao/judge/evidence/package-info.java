/**
 * Which figures of a form are in doubt before anything rests on them. Comes from a form as read and
 * a rulebook's thresholds and words; gives the doubtful figures, each with its cell and reason. A
 * doubtful figure neither scores nor accuses nor fills: what would rest on it is left open.
 */
package cn.hebiao.judge.evidence;
