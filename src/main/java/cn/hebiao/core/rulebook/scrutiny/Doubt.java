package cn.hebiao.core.rulebook.scrutiny;

import cn.hebiao.core.rulebook.reading.Problem;

/**
 * Something about a rulebook that its author probably did not mean.
 *
 * @param problem what and where
 * @param wrong whether it cannot be meant so; else it is only pointed out
 */
public record Doubt(Problem problem, boolean wrong) {}
