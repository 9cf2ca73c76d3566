package cn.hebiao.judge.score;

import cn.hebiao.model.finding.Message;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.IndicatorRow.Criterion;
import cn.hebiao.rules.rulebook.IndicatorRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Scores the criteria ①②③ of an indicator one by one.
 *
 * @param judge what a rule says of a criterion
 */
record CriteriaScoring(Judge judge) {
  /** What a rule says. */
  @FunctionalInterface
  interface Judge {
    RuleVerdict verdict(IndicatorRule rule, Points weight, Optional<BigDecimal> self);
  }

  /**
   * Criteria that share a score cell are one part; a person decides it unless rules decide each.
   */
  List<RowPart> parts(IndicatorRow row, List<IndicatorRule> rules, BigDecimal most) {
    List<RowPart> parts = new ArrayList<>();
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
      Optional<BigDecimal> self = group.get(0).points().score().number();
      parts.add(
          new RowPart(
              group.stream().map(Criterion::number).toList(),
              Points.of(weight),
              self,
              group.get(0).score(),
              verdict(group, ruled, weight, self)));
      i = end;
    }
    return parts;
  }

  private RuleVerdict verdict(
      List<Criterion> group,
      List<IndicatorRule> ruled,
      BigDecimal weight,
      Optional<BigDecimal> self) {
    if (ruled.size() == 1 && group.size() == 1) {
      return judge.verdict(ruled.get(0), Points.of(weight), self);
    }
    return together(group, ruled, weight)
        .orElseGet(
            () -> {
              String basis = ruled.stream().findFirst().map(IndicatorRule::basis).orElse("");
              return RuleVerdict.manual(
                  basis, Message.of("score.manual", "basis", Sentence.open(basis)));
            });
  }

  /** Criteria with one score cell, where rules decide each of them. */
  private Optional<RuleVerdict> together(
      List<Criterion> group, List<IndicatorRule> ruled, BigDecimal weight) {
    boolean weighed = ruled.stream().allMatch(rule -> rule.weight().isPresent());
    if (group.size() < 2 || ruled.size() < group.size() || !weighed) {
      return Optional.empty();
    }
    List<RowPart> single =
        ruled.stream()
            .map(
                rule -> {
                  Points worth = Points.of(rule.weight().get());
                  return new RowPart(
                      List.of(rule.criterion()),
                      worth,
                      Optional.empty(),
                      Optional.empty(),
                      judge.verdict(rule, worth, Optional.empty()));
                })
            .toList();
    RowParts all = new RowParts(single);
    if (!all.decided() || single.stream().anyMatch(part -> part.live().isEmpty())) {
      return Optional.empty();
    }
    BigDecimal points = all.points().orElse(BigDecimal.ZERO).min(weight);
    return Optional.of(
        new RuleVerdict(
            Optional.of(points),
            all.allowed(),
            Optional.empty(),
            Optional.empty(),
            ruled.stream().map(IndicatorRule::basis).distinct().collect(Collectors.joining("；")),
            all.sum(points, weight),
            Optional.of(
                "("
                    + single.stream()
                        .flatMap(part -> part.live().stream())
                        .collect(Collectors.joining("+"))
                    + ")"),
            all.treatment()));
  }
}
