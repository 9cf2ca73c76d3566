package cn.hebiao.author.lint;

import cn.hebiao.rules.reading.RulebookProblem;

/**
 * Something about a rulebook that its author probably did not mean.
 *
 * @param problem what and where
 * @param wrong whether it cannot be meant so; else it is only pointed out
 */
public record RulebookDoubt(RulebookProblem problem, boolean wrong) {}
