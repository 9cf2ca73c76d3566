package cn.hebiao.judge.score;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.formula.data.Binding;
import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.rulebook.IndicatorRule;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How the points of a rule came about, as on paper.
 *
 * @param rule the rule
 * @param weight points that it can bring
 */
record ScoreWording(IndicatorRule rule, BigDecimal weight) {
  /** Decimals of a per cent in which the two ends of a rate's range can be told apart. */
  private static final int EDGE_DECIMALS = 4;

  /** How the points came about, and that they depend on rounding. */
  Message onEdge(BandEdge edge, Message why) {
    return new Message(edge.rate().isPresent() ? "score.edgeRate" : "score.edge", why.args())
        .with("because", "@" + why.key())
        .with("ratioName", ratioName())
        .with("from", edge.rate().map(r -> percent(r.low())).orElse(""))
        .with("to", edge.rate().map(r -> percent(r.high())).orElse(""))
        .with("least", Written.plain(edge.low()))
        .with("most", Written.plain(edge.high()));
  }

  private static String percent(BigDecimal rate) {
    return Written.plain(rate.movePointRight(2), EDGE_DECIMALS) + "%";
  }

  private String ratioName() {
    return rule.ratioName().isBlank() ? rule.names().get(0) : rule.ratioName();
  }

  /** By the ratio, where the rule has one, else by the score formula with its figures. */
  Message of(BigDecimal points, Optional<Binding.Scalar> rate, Bindings bindings, Facts facts) {
    Message message =
        Message.of(
            rate.isPresent() ? "score.byRatio" : "score.byFormula",
            "basis",
            Sentence.open(rule.basis()),
            "score",
            Written.plain(points),
            "weight",
            Written.plain(weight));
    return rate.map(
            value ->
                message
                    .with("ratioName", ratioName())
                    .with("steps", steps(rule.ratio().orElseThrow(), facts))
                    .with("ratio", Written.percent(value.value())))
        .orElseGet(() -> message.with("steps", rule.score().orElseThrow().substituted(bindings)));
  }

  private static String steps(Formula ratio, Facts facts) {
    return ratio.substituted(facts.asWritten(ratio.names()));
  }
}
