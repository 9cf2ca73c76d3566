package cn.hebiao.judge.score;

import cn.hebiao.read.form.FormEntry;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.IndicatorRow.Criterion;
import cn.hebiao.rules.rulebook.IndicatorRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Scores the criteria ①②③ of an indicator one by one.
 *
 * @param limits which points they allow
 * @param judge what a rule says of a criterion
 */
record CriteriaScoring(PointLimits limits, Judge judge) {
  /** What a rule says. */
  @FunctionalInterface
  interface Judge {
    Verdict verdict(IndicatorRule rule, Points weight, SelfScore self);
  }

  /**
   * Criteria that share a score cell are one part; a person decides it unless rules decide each.
   */
  List<ScoredPart> parts(IndicatorRow row, List<IndicatorRule> rules, BigDecimal most) {
    List<ScoredPart> parts = new ArrayList<>();
    List<Criterion> criteria = row.criteria();
    BigDecimal left = most;
    for (int i = 0; i < criteria.size(); ) {
      int end = i + 1;
      while (end < criteria.size() && criteria.get(end).score().isEmpty()) {
        end++;
      }
      List<Criterion> group = criteria.subList(i, end);
      List<IndicatorRule> ruled =
          group.stream()
              .flatMap(c -> rules.stream().filter(rule -> rule.criterion() == c.number()).limit(1))
              .toList();
      BigDecimal weight =
          ruled.size() == group.size() && ruled.stream().allMatch(r -> r.weight().isPresent())
              ? ruled.stream().map(r -> r.weight().get()).reduce(BigDecimal.ZERO, BigDecimal::add)
              : left;
      weight = weight.min(left);
      left = left.subtract(weight);
      FormEntry score = group.get(0).points().score();
      SelfScore self = new SelfScore(score.number(), score.place());
      parts.add(
          new ScoredPart(
              group.stream().map(Criterion::number).toList(),
              Points.of(weight),
              self,
              verdict(group, ruled, weight, self).within(limit(group, ruled, weight))));
      i = end;
    }
    return parts;
  }

  /** Several criteria allow together what each of them does, where that is known of all. */
  private Optional<PointLimit> limit(
      List<Criterion> group, List<IndicatorRule> ruled, BigDecimal weight) {
    if (ruled.size() < group.size()) {
      return limits.of(Optional.empty(), group, weight);
    }
    return PointLimit.sum(
        IntStream.range(0, group.size())
            .mapToObj(
                i ->
                    limits.of(
                        Optional.of(ruled.get(i)),
                        group.subList(i, i + 1),
                        group.size() == 1 ? weight : ruled.get(i).weight().orElse(weight)))
            .toList());
  }

  private Verdict verdict(
      List<Criterion> group, List<IndicatorRule> ruled, BigDecimal weight, SelfScore self) {
    if (ruled.size() == 1 && group.size() == 1) {
      return judge.verdict(ruled.get(0), Points.of(weight), self);
    }
    List<ScoredPart> single = ruled.stream().map(rule -> alone(rule, weight)).toList();
    Grounds.Added all = new Grounds.Added(single, basis(ruled));
    String first = ruled.stream().findFirst().map(IndicatorRule::basis).orElse("");
    return together(group, ruled, all, weight)
        .orElseGet(
            () -> Verdict.open(Grounds.Undecided.of(OpenCause.MANUAL, first).tried(all.applied())));
  }

  /** A criterion that shares its score cell with others. */
  private ScoredPart alone(IndicatorRule rule, BigDecimal weight) {
    Points worth = Points.of(rule.weight().orElse(weight));
    return new ScoredPart(
        List.of(rule.criterion()),
        worth,
        SelfScore.NONE,
        judge.verdict(rule, worth, SelfScore.NONE));
  }

  private static String basis(List<IndicatorRule> ruled) {
    return ruled.stream().map(IndicatorRule::basis).distinct().collect(Collectors.joining("；"));
  }

  /** Criteria with one score cell, where rules decide each of them. */
  private static Optional<Verdict> together(
      List<Criterion> group, List<IndicatorRule> ruled, Grounds.Added added, BigDecimal weight) {
    boolean weighed = ruled.stream().allMatch(rule -> rule.weight().isPresent());
    if (group.size() < 2 || ruled.size() < group.size() || !weighed) {
      return Optional.empty();
    }
    RowParts all = new RowParts(added.parts());
    List<String> live = all.all().stream().flatMap(part -> part.live().stream()).toList();
    if (!all.decided() || live.size() < ruled.size()) {
      return Optional.empty();
    }
    return Optional.of(
        new Verdict(
            all.points().map(weight::min),
            all.allowed(),
            Optional.of(LivePoints.of("(" + String.join("+", live) + ")")),
            all.treatment(),
            added));
  }
}
