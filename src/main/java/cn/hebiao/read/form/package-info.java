/**
 * Forms as they were recognised: heading, fund block, indicator rows, sections and totals, each
 * with its cells. Recognition goes by labels and their layout; the accepted spellings come from the
 * rulebooks. Uses grid, finding, rulebook labels and values only.
 */
package cn.hebiao.read.form;
