package cn.hebiao.tell.explain;

import cn.hebiao.judge.check.CrossCheckRunner.Ran;
import cn.hebiao.rules.rulebook.CrossCheck;

/**
 * A cross-check with what came of it when it was evaluated.
 *
 * @param check the check
 * @param ran what came of it
 */
public record EvaluatedCheck(CrossCheck check, Ran ran) {}
