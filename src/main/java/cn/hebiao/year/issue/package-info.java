/**
 * Blank forms that a bureau hands out: what stands where, which cells are to be filled and what is
 * marked at once when it is wrong. They come from a rulebook and a roster. An adapter makes
 * workbooks of them.
 */
package cn.hebiao.year.issue;
