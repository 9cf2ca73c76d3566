package cn.hebiao.judge.evidence;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.grid.SheetCell;

/**
 * A figure that can hardly be meant as it is written.
 *
 * @param cell where it stands
 * @param finding why it is in doubt, and what to do
 * @param unitOnly whether its digits are not in doubt, so that rates of it still hold
 */
public record DoubtfulFigure(SheetCell cell, Finding finding, boolean unitOnly) {
  /** A figure whose digits are in doubt. */
  DoubtfulFigure(SheetCell cell, Finding finding) {
    this(cell, finding, false);
  }
}
