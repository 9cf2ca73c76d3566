package cn.hebiao.judge.score;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.value.Interval;
import cn.hebiao.read.target.Outcome;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a rule says about one indicator or criterion.
 *
 * @param points its points, rounded; empty where a person decides
 * @param allowed the points that the figures as written allow
 * @param ratio the rate it rests on
 * @param outcome how the actual stands to the target
 * @param rule the rule in the user's words
 * @param explanation how the points came about, or why they could not
 * @param live the points as an Excel formula over the source cells, not yet cut to the weight
 * @param treatment how the rule is to be taken beyond its points
 */
record RuleVerdict(
    Optional<BigDecimal> points,
    Optional<Interval> allowed,
    Optional<BigDecimal> ratio,
    Optional<Outcome> outcome,
    String rule,
    Message explanation,
    Optional<String> live,
    Treatment treatment) {

  /** A person decides. */
  static RuleVerdict manual(String rule, Message why) {
    return new RuleVerdict(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        rule,
        why,
        Optional.empty(),
        Treatment.PLAIN);
  }

  /** Points that do not come from a formula. */
  static RuleVerdict fixed(BigDecimal points, String rule, Message why) {
    return new RuleVerdict(
        Optional.of(points),
        Optional.of(Interval.point(points)),
        Optional.empty(),
        Optional.empty(),
        rule,
        why,
        Optional.of(points.toPlainString()),
        Treatment.PLAIN);
  }

  RuleVerdict with(Optional<BigDecimal> rate, Optional<Outcome> how) {
    return new RuleVerdict(points, allowed, rate, how, rule, explanation, live, treatment);
  }

  RuleVerdict with(Treatment other) {
    return new RuleVerdict(points, allowed, ratio, outcome, rule, explanation, live, other);
  }

  /** The least points that are possible. */
  BigDecimal lowest() {
    return treatment.edge().map(BandEdge::low).or(() -> points).orElse(BigDecimal.ZERO);
  }

  /** The most points that are possible for a part of some weight. */
  BigDecimal highest(BigDecimal weight) {
    return treatment.edge().map(BandEdge::high).or(() -> points).orElse(weight);
  }
}
