package cn.hebiao.core.grid;

/**
 * The formula behind a cell's value.
 *
 * @param text the formula without the leading equals sign
 * @param cached whether the file holds the value that the formula last gave
 */
public record CellFormula(String text, boolean cached) {}
