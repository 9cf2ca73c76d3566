package cn.hebiao.core.formula;

/** A parsed formula. */
public record Formula(String text) {}
