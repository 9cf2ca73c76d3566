package cn.hebiao.read.target;

import java.time.LocalDate;

/**
 * A day or a time that a text names: 2023年6月30日前, 11月, 一季度, 3-11月.
 *
 * @param from its first day
 * @param last the first day of its last piece: of a range that of the end named, else its first day
 * @param to its last day
 * @param kind what is said of it
 * @param fine whether it is more than a year
 * @param before what stands before it in its clause
 * @param after what stands behind it in its clause
 */
record DayMention(
    LocalDate from,
    LocalDate last,
    LocalDate to,
    DayBound kind,
    boolean fine,
    String before,
    String after) {
  /** What is said of a time. */
  enum DayBound {
    /** At that time, or by its end. */
    AT,
    /** No later than its end. */
    UNTIL,
    /** Before it, whereby its own days may be meant or not. */
    BEFORE,
    /** From its first to its last day. */
    RANGE,
    /** From then on. */
    SINCE
  }

  /** The same said otherwise. */
  DayMention as(DayBound other) {
    return new DayMention(from, last, to, other, fine, before, after);
  }

  /** The same within its clause. */
  DayMention within(String ahead, String behind) {
    return new DayMention(from, last, to, kind, fine, ahead, behind);
  }

  /** From this time to another one. */
  DayMention upTo(DayMention end) {
    return new DayMention(from, end.from, end.to, DayBound.RANGE, fine || end.fine, before, after);
  }

  /** The last day on which what is to be done by this time is surely in time. */
  LocalDate surely() {
    return kind == DayBound.BEFORE ? from.minusDays(1) : to;
  }

  /** Whether it is a limit for something to be done. */
  boolean limits() {
    return kind != DayBound.SINCE;
  }

  /** The first day on which what was done at this time can have been done. */
  LocalDate earliest() {
    boolean open = kind == DayBound.UNTIL || kind == DayBound.BEFORE;
    return open ? LocalDate.MIN : last;
  }
}
