/**
 * What a change of rules does to forms that are at hand: who gains and loses, which rules newly
 * fire or fall silent. Gets the results of the same workbooks by the old and the new rules and
 * gives sheets. Nothing in the core uses it.
 */
package cn.hebiao.author.impact;
