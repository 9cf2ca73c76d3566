package cn.hebiao.core.coverage;

import cn.hebiao.core.grid.Cell;
import cn.hebiao.core.grid.SheetCell;

/**
 * One alteration and what came of it.
 *
 * @param cell the cell as it was
 * @param part what it is to the checks
 * @param slip what was done to it
 * @param altered the cell as it became
 * @param notice whether that was noticed
 */
public record Trial(SheetCell cell, Part part, Slip slip, Cell altered, Notice notice) {
  /** Whether a rule noticed it. */
  public boolean noticed() {
    return notice != Notice.UNNOTICED;
  }

  /** Whether a rule must notice it. */
  public boolean mustBeNoticed() {
    return part.fixed() && (slip != Slip.BLANKED || part.mustBeFilled());
  }
}
