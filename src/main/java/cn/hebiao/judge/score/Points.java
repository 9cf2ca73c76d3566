package cn.hebiao.judge.score;

import cn.hebiao.model.grid.SheetCell;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The points that a row is worth.
 *
 * @param number how many
 * @param live the same for an Excel formula: the cell they stand in, else the number itself
 */
record Points(BigDecimal number, String live) {
  static Points of(BigDecimal number) {
    return new Points(number, number.toPlainString());
  }

  /** Points as read from a cell. */
  static Points of(BigDecimal number, Optional<SheetCell> cell) {
    return new Points(
        number, cell.map(c -> LiveFormulas.figure(c, number)).orElse(number.toPlainString()));
  }
}
