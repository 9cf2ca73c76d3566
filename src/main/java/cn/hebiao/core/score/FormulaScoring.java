package cn.hebiao.core.score;

import cn.hebiao.core.fact.Facts;
import cn.hebiao.core.finding.Message;
import cn.hebiao.core.finding.Messages;
import cn.hebiao.core.formula.Formula;
import cn.hebiao.core.formula.FormulaEngine;
import cn.hebiao.core.formula.data.Bindings;
import cn.hebiao.core.formula.data.Evaluation.NotEvaluable;
import cn.hebiao.core.rulebook.IndicatorRule;
import cn.hebiao.core.value.Interval;
import cn.hebiao.core.value.Written;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Scores an indicator by the formula of its rule. */
final class FormulaScoring {
  private final PointsByRule points;
  private final Messages messages;
  private final Rounding rounding;

  FormulaScoring(FormulaEngine engine, Messages messages, Rounding rounding) {
    this.points = new PointsByRule(engine, rounding);
    this.messages = messages;
    this.rounding = rounding;
  }

  /** The verdict of a rule; a mistake of ours in it blocks that rule only. */
  Verdict verdict(IndicatorRule rule, Points worth, Optional<BigDecimal> self, Facts facts) {
    try {
      return judge(rule, worth, self, facts);
    } catch (RuntimeException fault) {
      String kind = fault.getClass().getSimpleName();
      return Verdict.blocked(rule.basis(), Message.of("rule.fault", "fault", kind));
    }
  }

  private Verdict judge(IndicatorRule rule, Points worth, Optional<BigDecimal> self, Facts facts) {
    BigDecimal weight = worth.number();
    Map<String, BigDecimal> own = new LinkedHashMap<>();
    own.put("分值", weight);
    self.ifPresent(score -> own.put("自评得分", score));
    Bindings plain = facts.with(own);
    if (rule.score().isEmpty() && rule.ratio().isEmpty()) {
      return manual(rule);
    }
    PointsByRule.Result result = points.of(rule, Optional.of(weight), plain);
    if (result.obstacle().isPresent()) {
      return missing(rule, weight, result.obstacle().get());
    }
    if (rule.score().isEmpty()) {
      return manual(rule);
    }
    Formula score = rule.score().get();
    Optional<BigDecimal> ratio = result.ratio();
    BigDecimal rounded = result.points().orElseThrow();
    String steps =
        rule.ratio()
            .map(formula -> formula.substituted(facts.asWritten(formula.names())))
            .orElse("");
    Message explanation =
        ratio.isPresent()
            ? Message.of(
                "score.byRatio",
                "ratioName",
                rule.ratioName().isBlank() ? rule.names().get(0) : rule.ratioName(),
                "steps",
                steps,
                "ratio",
                shown(ratio.get()),
                "basis",
                Sentence.open(rule.basis()),
                "score",
                Written.plain(rounded),
                "weight",
                Written.plain(weight))
            : Message.of(
                "score.byFormula",
                "steps",
                score.substituted(result.figures()),
                "basis",
                Sentence.open(rule.basis()),
                "score",
                Written.plain(rounded),
                "weight",
                Written.plain(weight));
    return new Verdict(
        Optional.of(rounded),
        result.allowed(),
        ratio,
        Optional.empty(),
        rule.basis(),
        explanation,
        false,
        live(rule, score, worth, self, facts));
  }

  private static Optional<String> live(
      IndicatorRule rule, Formula score, Points weight, Optional<BigDecimal> self, Facts facts) {
    Optional<String> ratio =
        rule.ratio().flatMap(formula -> formula.excel(name -> own(name, weight, self, facts)));
    return score.excel(
        name -> name.equals("比率") ? ratio.map(r -> "(" + r + ")") : own(name, weight, self, facts));
  }

  private static Optional<String> own(
      String name, Points weight, Optional<BigDecimal> self, Facts facts) {
    return switch (name) {
      case "分值" -> Optional.of(weight.live());
      case "自评得分" -> self.map(BigDecimal::toPlainString);
      default -> Live.item(facts, name);
    };
  }

  private static String shown(BigDecimal ratio) {
    return Written.percent(ratio);
  }

  private static Verdict manual(IndicatorRule rule) {
    return Verdict.manual(
        rule.basis(), Message.of("score.manual", "basis", Sentence.open(rule.basis())));
  }

  private Verdict missing(IndicatorRule rule, BigDecimal weight, NotEvaluable obstacle) {
    String why = messages.text(obstacle.reason());
    Message reason =
        Message.of("score.notEvaluable", "basis", Sentence.open(rule.basis()), "reason", why);
    return switch (rule.whenMissing()) {
      case MANUAL -> Verdict.blocked(rule.basis(), reason);
      case ZERO -> decided(rule, BigDecimal.ZERO, Message.of("score.missingZero", "reason", why));
      case NOT_APPLICABLE -> decided(rule, weight, Message.of("score.missingFull", "reason", why));
    };
  }

  private Verdict decided(IndicatorRule rule, BigDecimal points, Message why) {
    BigDecimal rounded = rounding.points(points);
    return new Verdict(
        Optional.of(rounded),
        Optional.of(Interval.point(rounded)),
        Optional.empty(),
        Optional.empty(),
        rule.basis(),
        why,
        false,
        Optional.of(points.toPlainString()));
  }

  static BigDecimal clip(BigDecimal points, BigDecimal weight) {
    return points.max(BigDecimal.ZERO).min(weight.max(BigDecimal.ZERO));
  }
}
