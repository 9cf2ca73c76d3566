package cn.hebiao.core.score;

import cn.hebiao.core.finding.Message;
import cn.hebiao.core.target.Outcome;
import cn.hebiao.core.value.Interval;
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
 * @param obstacle whether a rule was there but could not be evaluated
 * @param live the points as an Excel formula over the source cells, not yet cut to the weight
 */
record Verdict(
    Optional<BigDecimal> points,
    Optional<Interval> allowed,
    Optional<BigDecimal> ratio,
    Optional<Outcome> outcome,
    String rule,
    Message explanation,
    boolean obstacle,
    Optional<String> live) {

  static Verdict manual(String rule, Message why) {
    return new Verdict(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        rule,
        why,
        false,
        Optional.empty());
  }

  static Verdict blocked(String rule, Message why) {
    return new Verdict(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        rule,
        why,
        true,
        Optional.empty());
  }

  Verdict with(Optional<BigDecimal> rate, Optional<Outcome> how) {
    return new Verdict(points, allowed, rate, how, rule, explanation, obstacle, live);
  }

  Verdict alive(Optional<String> formula) {
    return new Verdict(points, allowed, ratio, outcome, rule, explanation, obstacle, formula);
  }
}
