/**
 * The results of a run as other programs and later commands see them: what was given, and of every
 * file received what check says of it. Comes from the results file that a run leaves, or goes into
 * it; of the single results themselves only what the machine interface promises is here.
 */
package cn.hebiao.tell.results;
