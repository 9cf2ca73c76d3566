package cn.hebiao.judge.score;

import cn.hebiao.model.value.Written;
import cn.hebiao.rules.rulebook.AllowedPoints;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The only points that a standard allows, whoever decides.
 *
 * @param points the points, at least one
 * @param standard the words of the standard
 * @param each the same for each criterion of several that are one part; empty for a single one
 */
public record PointLimit(
    NavigableSet<BigDecimal> points, String standard, List<Optional<PointLimit>> each) {
  private static final int SHOWN = 6;

  public PointLimit {
    each = List.copyOf(each);
  }

  static PointLimit of(NavigableSet<BigDecimal> points, String standard) {
    return new PointLimit(points, standard, List.of());
  }

  /** The points that several standards allow together. */
  static Optional<PointLimit> sum(List<Optional<PointLimit>> limits) {
    if (limits.size() == 1) {
      return limits.get(0);
    }
    if (limits.isEmpty() || limits.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    NavigableSet<BigDecimal> sums = new TreeSet<>(List.of(BigDecimal.ZERO));
    for (Optional<PointLimit> limit : limits) {
      sums = AllowedPoints.sums(sums, limit.get().points);
    }
    String standard =
        limits.stream().map(limit -> limit.get().standard).collect(Collectors.joining());
    return Optional.of(new PointLimit(sums, standard, limits));
  }

  public boolean allows(BigDecimal score) {
    return points.contains(score);
  }

  public BigDecimal lowest() {
    return points.first();
  }

  public BigDecimal highest() {
    return points.last();
  }

  /** The points as a list, from the highest; the middle of a long one left out. */
  public String words() {
    List<String> all = points.descendingSet().stream().map(Written::plain).toList();
    List<String> shown = new ArrayList<>();
    IntStream.range(0, all.size())
        .filter(i -> all.size() <= SHOWN || i < SHOWN - 2 || i == all.size() - 1)
        .forEach(i -> shown.add(all.get(i)));
    if (all.size() > SHOWN) {
      shown.add(SHOWN - 2, "…");
    }
    return String.join("、", shown);
  }
}
