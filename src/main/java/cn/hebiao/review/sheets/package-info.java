/**
 * What is told of a spot check, as sheets to be read, printed and filled in: the list of the
 * sample, the results of the review, the feedback sheets. Decides nothing.
 */
package cn.hebiao.review.sheets;
