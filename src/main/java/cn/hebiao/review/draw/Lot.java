package cn.hebiao.review.draw;

import cn.hebiao.review.frame.FrameUnit;

/** A unit with its ticket and the risk by which it is drawn. */
record Lot(FrameUnit unit, Ticket ticket, Risk risk) {
  double weight() {
    return risk.weight().doubleValue();
  }

  double key() {
    return ticket.key(weight());
  }
}
