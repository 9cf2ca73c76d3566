package cn.hebiao.judge.score;

import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.read.fact.UsedFigures.OwnFigure;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The points that an agency gave itself.
 *
 * @param points empty if not filled or not readable
 * @param cell where they stand; empty where the form has no such cell
 */
public record SelfScore(Optional<BigDecimal> points, Optional<SheetCell> cell) {
  /** No score and no place for one. */
  static final SelfScore NONE = new SelfScore(Optional.empty(), Optional.empty());

  Optional<OwnFigure> figure() {
    return points.map(number -> new OwnFigure(number, cell));
  }
}
