package cn.hebiao.core.score;

import cn.hebiao.core.finding.Message;
import cn.hebiao.core.form.IndicatorRow;
import cn.hebiao.core.form.IndicatorRow.Criterion;
import cn.hebiao.core.rulebook.IndicatorRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Scores the criteria ①②③ of an indicator one by one.
 *
 * @param judge what a rule says of a criterion
 */
record CriteriaScoring(Judge judge) {
  /** What a rule says. */
  @FunctionalInterface
  interface Judge {
    Verdict verdict(IndicatorRule rule, Points weight, Optional<BigDecimal> self);
  }

  /** Criteria that share a score cell are one part and are decided by a person. */
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
      Optional<BigDecimal> self =
          group.get(0).score().flatMap(cell -> RowScorer.points(cell).number());
      Verdict verdict =
          ruled.size() == 1 && group.size() == 1
              ? judge.verdict(ruled.get(0), Points.of(weight), self)
              : Verdict.manual(
                  ruled.stream().findFirst().map(IndicatorRule::basis).orElse(""),
                  Message.of(
                      "score.manual",
                      "basis",
                      Sentence.open(
                          ruled.stream().findFirst().map(IndicatorRule::basis).orElse(""))));
      parts.add(new RowPart(Points.of(weight), self, group.get(0).score(), verdict));
      i = end;
    }
    return parts;
  }
}
