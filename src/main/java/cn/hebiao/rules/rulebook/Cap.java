package cn.hebiao.rules.rulebook;

import cn.hebiao.rules.formula.Formula;
import java.math.BigDecimal;

/**
 * A limit on the total score (封顶).
 *
 * @param condition over data items
 * @param highest the total may not be above this where the condition holds
 * @param basis the rule in words
 */
public record Cap(Formula condition, BigDecimal highest, String basis) {}
