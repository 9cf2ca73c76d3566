package cn.hebiao.review.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * All units that can be drawn, ordered by what they are known by.
 *
 * @param units the units
 * @param digest one number for all that the draw rests on: another frame has another
 */
public record Frame(List<FrameUnit> units, String digest) {
  public Frame {
    units = List.copyOf(units);
  }

  /**
   * The frame of some units in any order.
   *
   * @param sha256 gives the SHA-256 of a text in small hexadecimal digits
   */
  static Frame of(List<FrameUnit> units, UnaryOperator<String> sha256) {
    List<FrameUnit> sorted = units.stream().sorted(Comparator.comparing(FrameUnit::id)).toList();
    String lines = String.join("\n", sorted.stream().map(FrameUnit::line).toList());
    return new Frame(sorted, sha256.apply(lines));
  }

  /** A line for each unit by what it is known by, to be compared with those of another time. */
  public Map<String, String> lines(UnaryOperator<String> sha256) {
    Map<String, String> lines = new LinkedHashMap<>();
    units.forEach(unit -> lines.put(unit.id(), sha256.apply(unit.line())));
    return lines;
  }

  /**
   * What differs from an earlier frame.
   *
   * @param added units that were not there
   * @param gone units that are there no more
   * @param changed units of which something is not as it was
   */
  public record FrameChange(List<String> added, List<String> gone, List<String> changed) {
    public FrameChange {
      added = List.copyOf(added);
      gone = List.copyOf(gone);
      changed = List.copyOf(changed);
    }

    public boolean isEmpty() {
      return added.isEmpty() && gone.isEmpty() && changed.isEmpty();
    }

    /** What differs between the lines of two frames. */
    public static FrameChange between(Map<String, String> before, Map<String, String> now) {
      List<String> added = new ArrayList<>();
      List<String> changed = new ArrayList<>();
      now.forEach(
          (id, line) -> {
            if (!before.containsKey(id)) {
              added.add(id);
            } else if (!before.get(id).equals(line)) {
              changed.add(id);
            }
          });
      List<String> gone = before.keySet().stream().filter(id -> !now.containsKey(id)).toList();
      return new FrameChange(added, gone, changed);
    }
  }
}
