package cn.hebiao.read.target;

import java.util.List;
import java.util.Optional;

/** The comparator at a number, with its spellings before and after it. */
enum ComparatorSign {
  /** No comparator. */
  NONE(Direction.UNSTATED, List.of(), List.of()),
  AT_LEAST(
      Direction.HIGHER,
      List.of(
          "≥", "≧", "⩾", "≮", ">=", "=>", ">═", "大于等于", "大于或等于", "高于等于", "高于或等于", "不低于", "不少于",
          "不小于", "不得低于", "不得少于", "至少", "最低", "最少", "不下于"),
      List.of("及以上", "或以上", "以上")),
  MORE_THAN(
      Direction.HIGHER, List.of(">", "﹥", "〉", "高于", "大于", "超过", "多于", "超出", "突破", "超"), List.of()),
  AT_MOST(
      Direction.LOWER,
      List.of(
          "≤", "≦", "⩽", "≯", "<=", "=<", "<═", "小于等于", "小于或等于", "低于等于", "低于或等于", "不超过", "不高于",
          "不大于", "不多于", "不得超过", "不得高于", "不突破", "不超", "至多", "最多", "最高", "控制在"),
      List.of("及以内", "及以下", "或以下", "以内", "之内", "以下")),
  LESS_THAN(Direction.LOWER, List.of("<", "﹤", "〈", "低于", "小于", "少于", "不足", "不到"), List.of()),
  EQUAL(Direction.EQUAL, List.of("=", "═", "==", "等于"), List.of());

  private final Direction direction;
  private final List<String> before;
  private final List<String> after;

  ComparatorSign(Direction direction, List<String> before, List<String> after) {
    this.direction = direction;
    this.before = before;
    this.after = after;
  }

  /**
   * A comparator found at the edge of a text.
   *
   * @param bound the comparator
   * @param length how many signs it takes
   */
  record FoundComparator(ComparatorSign bound, int length) {}

  Direction direction() {
    return direction;
  }

  boolean strict() {
    return this == MORE_THAN || this == LESS_THAN;
  }

  boolean fromBelow() {
    return direction == Direction.HIGHER;
  }

  boolean fromAbove() {
    return direction == Direction.LOWER;
  }

  /** The same bound seen from the other side of zero. */
  ComparatorSign flipped() {
    return switch (this) {
      case AT_LEAST -> AT_MOST;
      case MORE_THAN -> LESS_THAN;
      case AT_MOST -> AT_LEAST;
      case LESS_THAN -> MORE_THAN;
      case NONE, EQUAL -> this;
    };
  }

  /** Two comparators at one number as one; empty if they contradict each other. */
  Optional<ComparatorSign> and(ComparatorSign other) {
    if (this == NONE || this == other) {
      return Optional.of(other);
    }
    if (other == NONE) {
      return Optional.of(this);
    }
    if (this == EQUAL || other == EQUAL) {
      ComparatorSign open = this == EQUAL ? other : this;
      return Optional.of(open.fromBelow() ? AT_LEAST : AT_MOST);
    }
    return direction == other.direction
        ? Optional.of(fromBelow() ? AT_LEAST : AT_MOST)
        : Optional.empty();
  }

  /** The longest comparator that ends a text. */
  static Optional<FoundComparator> ending(String text) {
    FoundComparator best = new FoundComparator(NONE, 0);
    for (ComparatorSign bound : values()) {
      for (String spelling : bound.before) {
        if (spelling.length() > best.length && text.endsWith(spelling)) {
          best = new FoundComparator(bound, spelling.length());
        }
      }
    }
    return best.length == 0 ? Optional.empty() : Optional.of(best);
  }

  /** The longest comparator that begins a text, of those that stand after a number. */
  static Optional<FoundComparator> beginning(String text) {
    FoundComparator best = new FoundComparator(NONE, 0);
    for (ComparatorSign bound : values()) {
      for (String spelling : bound.after) {
        if (spelling.length() > best.length && text.startsWith(spelling)) {
          best = new FoundComparator(bound, spelling.length());
        }
      }
    }
    return best.length == 0 ? Optional.empty() : Optional.of(best);
  }
}
