package cn.hebiao.author.blindspot;

import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.SheetCell;

/**
 * One alteration and what came of it.
 *
 * @param cell the cell as it was
 * @param part what it is to the checks
 * @param slip what was done to it
 * @param altered the cell as it became
 * @param notice whether that was noticed
 */
public record AlterationTrial(
    SheetCell cell, CellRole part, Alteration slip, Cell altered, AlterationNotice notice) {
  /** Whether a rule noticed it. */
  public boolean noticed() {
    return notice != AlterationNotice.UNNOTICED;
  }

  /** Whether a rule must notice it. */
  public boolean mustBeNoticed() {
    return part.fixed() && (slip != Alteration.BLANKED || part.mustBeFilled());
  }
}
