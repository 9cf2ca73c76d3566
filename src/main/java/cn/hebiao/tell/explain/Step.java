package cn.hebiao.tell.explain;

/**
 * One step of a reckoning.
 *
 * @param name what is reckoned, such as 得分 or 三公经费控制率
 * @param formula the formula in Chinese names
 * @param substituted the formula with figures in place of names
 * @param result what it gives, not yet rounded; empty where it could not be reckoned
 */
public record Step(String name, String formula, String substituted, String result) {}
