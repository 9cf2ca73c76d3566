/**
 * Tries a rulebook out without a form: its worked examples, and the cases around every threshold.
 * Gets a rulebook and gives what its rules say. Scores and checks by the same code as forms do, in
 * score and check.
 */
package cn.hebiao.author.example;
