package cn.hebiao.review.draw;

import cn.hebiao.review.frame.FrameUnit;
import java.math.BigDecimal;

/**
 * A unit of the frame after the draw.
 *
 * @param unit the unit
 * @param choice whether it was drawn
 * @param stratum the number of its stratum, from 1; 0 for what had to be drawn
 * @param ticket its lot
 * @param risk why it was more or less likely
 * @param probability how likely it was
 */
public record DrawnUnit(
    FrameUnit unit, Choice choice, int stratum, Ticket ticket, Risk risk, BigDecimal probability) {
  /** Whether a unit was drawn. */
  public enum Choice {
    /** 必查: drawn because somebody said so. */
    MUST,
    /** 必中: so heavy that any sample of this size has it. */
    CERTAIN,
    /** 抽中: drawn by lot. */
    DRAWN,
    /** 未抽中. */
    NOT_DRAWN
  }

  public boolean isDrawn() {
    return choice != Choice.NOT_DRAWN;
  }
}
