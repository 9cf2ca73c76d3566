/**
 * What came in, against the roster: who has reported, who has not, who twice and who is not on it,
 * and how far each form has come. Names are matched only where one is meant for certain. It decides
 * nothing that the bureau has not decided.
 */
package cn.hebiao.year.collect;
