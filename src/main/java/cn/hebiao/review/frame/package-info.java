/**
 * What a spot check is drawn from: every form received, and whoever should have reported and did
 * not. Comes from the results of a run and the roster, and goes to the draw. Knows nothing of
 * seeds.
 */
package cn.hebiao.review.frame;
