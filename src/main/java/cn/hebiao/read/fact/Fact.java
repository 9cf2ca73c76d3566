package cn.hebiao.read.fact;

import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Interval;
import java.math.BigDecimal;

/**
 * A figure with the cell it was read from.
 *
 * @param name the data item's name
 * @param cell where it stands
 * @param figure the figure in base units: amounts in 元, rates as ratios
 */
public record Fact(String name, SheetCell cell, Figure figure) {
  public BigDecimal number() {
    return figure.number();
  }

  /** The same with another number, if it was read from the cell. */
  Fact assuming(SheetCell other, BigDecimal number) {
    return cell.equals(other) ? new Fact(name, cell, figure.with(number)) : this;
  }

  /** What the figure as written stands for. */
  public Interval range() {
    BigDecimal half = figure.halfWidth();
    return new Interval(number().subtract(half), number().add(half));
  }
}
