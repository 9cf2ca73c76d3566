/**
 * Spot checks: a sample is drawn from the results of a run and papers are made for it; papers and
 * feedback sheets that come back are read, compared and put together. Knows paths, touches no file.
 */
package cn.hebiao.app.review;
