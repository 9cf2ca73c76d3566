package cn.hebiao.judge.score;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.value.Interval;
import cn.hebiao.model.value.Written;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The parts of a row taken together.
 *
 * @param parts the row as a whole, or its criteria
 */
record RowParts(List<RowPart> parts) {
  RowParts {
    parts = List.copyOf(parts);
  }

  /** Whether rules decide all of them. */
  boolean decided() {
    return parts.stream().allMatch(part -> part.verdict().points().isPresent());
  }

  /** The points of all; empty if there are none for some part. */
  Optional<BigDecimal> points() {
    return parts.stream()
        .map(RowPart::points)
        .reduce(Optional.of(BigDecimal.ZERO), (sum, one) -> sum.flatMap(s -> one.map(s::add)));
  }

  BigDecimal lowest() {
    return sum(part -> part.verdict().lowest());
  }

  BigDecimal highest() {
    return sum(part -> part.verdict().highest(part.weight()));
  }

  private BigDecimal sum(Function<RowPart, BigDecimal> points) {
    return parts.stream().map(points).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The points that the figures as written allow; empty where a part is undecided. */
  Optional<Interval> allowed() {
    return parts.stream()
        .map(part -> part.verdict().allowed())
        .reduce(
            Optional.of(Interval.point(BigDecimal.ZERO)),
            (sum, one) -> sum.flatMap(s -> one.map(s::plus)));
  }

  /** What explains the row: the first undecided part, else the first. */
  RuleVerdict shown() {
    return parts.stream()
        .map(RowPart::verdict)
        .filter(verdict -> verdict.points().isEmpty())
        .findFirst()
        .or(() -> parts.stream().findFirst().map(RowPart::verdict))
        .orElseGet(() -> RuleVerdict.manual("", Message.of("score.manual", "basis", "")));
  }

  /** How the points of all came about, where rules decide each and there are several. */
  Optional<Message> several(BigDecimal weight) {
    return parts.size() > 1 && decided()
        ? points().map(points -> sum(points, weight))
        : Optional.empty();
  }

  /** The points of each and of all. */
  Message sum(BigDecimal points, BigDecimal weight) {
    String steps =
        parts.stream()
            .map(
                part ->
                    ScoredPart.marks(part.criteria())
                        + Written.plain(part.points().orElse(BigDecimal.ZERO)))
            .collect(Collectors.joining("＋"));
    return Message.of(
        "score.criteria",
        "steps",
        steps,
        "score",
        Written.plain(points),
        "weight",
        Written.plain(weight));
  }

  /** The row's treatment; scores that depend on rounding add up with those that do not. */
  Treatment treatment() {
    Optional<BandEdge> edge =
        parts.stream().flatMap(part -> part.verdict().treatment().edge().stream()).findFirst();
    return new Treatment(
        edge.map(e -> new BandEdge(e.rate(), lowest(), highest())).filter(e -> decided()),
        parts.stream().anyMatch(part -> part.verdict().treatment().trial()),
        !parts.isEmpty() && parts.stream().allMatch(part -> part.verdict().treatment().leftOut()));
  }

  /** The results of all. */
  List<ScoredPart> scored(PointRounding rounding) {
    return parts.stream().map(part -> part.scored(rounding)).toList();
  }

  /** The points as an Excel formula; empty where a part has none. */
  Optional<String> live(PointRounding rounding) {
    List<String> all = parts.stream().flatMap(part -> part.live().stream()).toList();
    return all.isEmpty() || all.size() < parts.size()
        ? Optional.empty()
        : Optional.of(LiveFormulas.rounded(String.join("+", all), rounding));
  }
}
