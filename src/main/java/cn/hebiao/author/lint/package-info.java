/**
 * Looks at a rulebook that can be read and says what its author probably did not mean: branches
 * that nothing reaches, weights that do not add up, figures that nobody uses. Gets a draft with the
 * places of its parts and gives doubts with sheet and cell.
 */
package cn.hebiao.author.lint;
