package cn.hebiao.judge.score;

import cn.hebiao.model.value.Interval;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The parts of a row taken together.
 *
 * @param all the row as a whole, or its criteria; at least one
 */
record RowParts(List<ScoredPart> all) {
  RowParts {
    all = List.copyOf(all);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("a row without parts");
    }
  }

  /** Whether rules decide all of them. */
  boolean decided() {
    return all.stream().allMatch(part -> part.verdict().points().isPresent());
  }

  /**
   * The points of all, self scores where no rule decides; empty if there are none for some part.
   */
  Optional<BigDecimal> points() {
    return all.stream()
        .map(ScoredPart::standing)
        .reduce(Optional.of(BigDecimal.ZERO), (sum, one) -> sum.flatMap(s -> one.map(s::add)));
  }

  BigDecimal lowest() {
    return sum(ScoredPart::lowest);
  }

  BigDecimal highest() {
    return sum(ScoredPart::highest);
  }

  private BigDecimal sum(Function<ScoredPart, BigDecimal> points) {
    return all.stream().map(points).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The points that the figures as written allow; empty where a part is undecided. */
  Optional<Interval> allowed() {
    return all.stream()
        .map(part -> part.verdict().allowed())
        .reduce(
            Optional.of(Interval.point(BigDecimal.ZERO)),
            (sum, one) -> sum.flatMap(s -> one.map(s::plus)));
  }

  /** What explains the row: the first undecided part, else the first. */
  ScoredPart telling() {
    return all.stream()
        .filter(part -> part.verdict().points().isEmpty())
        .findFirst()
        .orElse(all.get(0));
  }

  /** The row's treatment; scores that depend on rounding add up with those that do not. */
  Treatment treatment() {
    Optional<BandEdge> edge =
        all.stream().flatMap(part -> part.verdict().treatment().edge().stream()).findFirst();
    return new Treatment(
        edge.map(e -> new BandEdge(e.rate(), lowest(), highest())).filter(e -> decided()),
        all.stream().anyMatch(part -> part.verdict().treatment().trial()),
        all.stream().allMatch(part -> part.verdict().treatment().leftOut()),
        all.stream().anyMatch(part -> part.verdict().treatment().unconfirmed()));
  }

  /** When a person decides the one part there is; several stay as they are. */
  String open() {
    return all.size() == 1 ? all.get(0).open() : decided() ? LivePoints.NEVER : LivePoints.ALWAYS;
  }

  /** The points as an Excel formula; empty where a part has none. */
  Optional<String> live(PointRounding rounding) {
    if (all.size() == 1) {
      return all.get(0).live(rounding);
    }
    List<String> live = all.stream().flatMap(part -> part.live().stream()).toList();
    return live.size() < all.size()
        ? Optional.empty()
        : Optional.of(LiveFormulas.rounded(String.join("+", live), rounding));
  }
}
