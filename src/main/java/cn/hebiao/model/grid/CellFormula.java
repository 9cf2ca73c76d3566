package cn.hebiao.model.grid;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The formula behind a cell's value.
 *
 * @param text the formula without the leading equals sign
 * @param cached whether the file holds the value that the formula last gave
 * @param recomputed what the formula gives when it is calculated anew; empty where that was not
 *     tried, cannot be relied on, or gives no number
 */
public record CellFormula(String text, boolean cached, Optional<BigDecimal> recomputed) {
  /** A formula that was not calculated anew. */
  public CellFormula(String text, boolean cached) {
    this(text, cached, Optional.empty());
  }
}
