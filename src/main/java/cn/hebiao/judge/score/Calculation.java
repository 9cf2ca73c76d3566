package cn.hebiao.judge.score;

import cn.hebiao.read.fact.UsedFigures;
import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.formula.data.Evaluation;

/**
 * A formula as it was worked out.
 *
 * @param formula the formula
 * @param figures the figures put in
 * @param result what came of it, not yet rounded
 */
public record Calculation(Formula formula, UsedFigures figures, Evaluation result) {}
