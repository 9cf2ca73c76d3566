/**
 * Forms as they were recognised: heading, fund block, indicator rows, sections and totals, each
 * with its cells. Recognition goes by labels and their layout; the accepted spellings come from the
 * rulebooks.
 */
package cn.hebiao.read.form;
