/**
 * What only several workbooks together show: the same form twice, figures that two workbooks give
 * differently, the same words from several agencies. Comes from the results of single workbooks, of
 * which it keeps digests, and goes to the summary. Uses the earlier stages only.
 */
package cn.hebiao.judge.across;
