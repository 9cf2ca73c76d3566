package cn.hebiao.core.rulebook.scrutiny;

import cn.hebiao.core.rulebook.reading.Cut;
import cn.hebiao.core.rulebook.reading.Range;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A set of numbers as ranges between cuts.
 *
 * @param parts the ranges, none of them empty
 */
public record Ranges(List<Range> parts) {
  static final Ranges ALL = new Ranges(List.of(Range.ALL));

  static final Ranges NONE = new Ranges(List.of());

  public Ranges {
    parts = parts.stream().filter(range -> !range.isEmpty()).toList();
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  Ranges and(Ranges other) {
    return new Ranges(parts.stream().flatMap(one -> other.parts.stream().map(one::and)).toList());
  }

  Ranges without(Ranges other) {
    List<Range> left = parts;
    for (Range gone : other.parts) {
      left = left.stream().flatMap(range -> range.without(gone).stream()).toList();
    }
    return new Ranges(left);
  }

  Ranges or(Ranges other) {
    return new Ranges(Stream.concat(parts.stream(), other.without(this).parts.stream()).toList());
  }

  /** Whether the two share numbers, and each has some that the other has not. */
  boolean crosses(Ranges other) {
    return !and(other).isEmpty() && !without(other).isEmpty() && !other.without(this).isEmpty();
  }

  /** The parts that end on both sides. */
  List<Range> enclosed() {
    return parts.stream()
        .filter(range -> !range.from().equals(Cut.LOWEST) && !range.to().equals(Cut.HIGHEST))
        .toList();
  }

  /** As a condition, for messages. */
  String words() {
    return parts.stream().map(Range::words).collect(Collectors.joining("或"));
  }
}
