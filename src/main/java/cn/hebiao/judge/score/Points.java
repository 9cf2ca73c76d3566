package cn.hebiao.judge.score;

import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.fact.UsedFigures.OwnFigure;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The points that a row is worth.
 *
 * @param number how many
 * @param cell the cell that states them; empty where no cell states just these
 */
public record Points(BigDecimal number, Optional<SheetCell> cell) {
  static Points of(BigDecimal number) {
    return new Points(number, Optional.empty());
  }

  /** The same for an Excel formula: the cell they stand in, else the number itself. */
  public String live() {
    return cell.map(c -> LiveFormulas.figure(c, number)).orElse(number.toPlainString());
  }

  OwnFigure figure() {
    return new OwnFigure(number, cell);
  }
}
