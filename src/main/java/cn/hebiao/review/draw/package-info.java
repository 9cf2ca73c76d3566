/**
 * The draw: how likely each unit of the frame is drawn and why, and which ones a seed draws. Comes
 * from the frame and goes to the list of the sample and the papers. The same frame and seed give
 * the same sample everywhere, and a larger sample contains a smaller one.
 */
package cn.hebiao.review.draw;
