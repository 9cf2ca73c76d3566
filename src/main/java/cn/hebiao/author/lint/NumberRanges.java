package cn.hebiao.author.lint;

import cn.hebiao.rules.reading.Boundary;
import cn.hebiao.rules.reading.NumberRange;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A set of numbers as ranges between cuts.
 *
 * @param parts the ranges, none of them empty
 */
public record NumberRanges(List<NumberRange> parts) {
  static final NumberRanges ALL = new NumberRanges(List.of(NumberRange.ALL));

  static final NumberRanges NONE = new NumberRanges(List.of());

  public NumberRanges {
    parts = parts.stream().filter(range -> !range.isEmpty()).toList();
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  NumberRanges and(NumberRanges other) {
    return new NumberRanges(
        parts.stream().flatMap(one -> other.parts.stream().map(one::and)).toList());
  }

  NumberRanges without(NumberRanges other) {
    List<NumberRange> left = parts;
    for (NumberRange gone : other.parts) {
      left = left.stream().flatMap(range -> range.without(gone).stream()).toList();
    }
    return new NumberRanges(left);
  }

  NumberRanges or(NumberRanges other) {
    return new NumberRanges(
        Stream.concat(parts.stream(), other.without(this).parts.stream()).toList());
  }

  /** Whether the two share numbers, and each has some that the other has not. */
  boolean crosses(NumberRanges other) {
    return !and(other).isEmpty() && !without(other).isEmpty() && !other.without(this).isEmpty();
  }

  /** The parts that end on both sides. */
  List<NumberRange> enclosed() {
    return parts.stream()
        .filter(
            range -> !range.from().equals(Boundary.LOWEST) && !range.to().equals(Boundary.HIGHEST))
        .toList();
  }

  /** As a condition, for messages. */
  String words() {
    return parts.stream().map(NumberRange::words).collect(Collectors.joining("或"));
  }
}
