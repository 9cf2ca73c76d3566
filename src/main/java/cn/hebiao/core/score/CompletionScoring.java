package cn.hebiao.core.score;

import cn.hebiao.core.finding.Message;
import cn.hebiao.core.finding.Messages;
import cn.hebiao.core.form.IndicatorRow;
import cn.hebiao.core.form.IndicatorRow.TargetCell;
import cn.hebiao.core.form.LabelText;
import cn.hebiao.core.formula.Formula;
import cn.hebiao.core.formula.FormulaEngine;
import cn.hebiao.core.formula.data.Binding;
import cn.hebiao.core.formula.data.Bindings;
import cn.hebiao.core.rulebook.CompletionRule;
import cn.hebiao.core.rulebook.CompletionRule.Situation;
import cn.hebiao.core.target.Actual;
import cn.hebiao.core.target.Comparison;
import cn.hebiao.core.target.Measure;
import cn.hebiao.core.target.Outcome;
import cn.hebiao.core.target.Target;
import cn.hebiao.core.value.Interval;
import cn.hebiao.core.value.Unit;
import cn.hebiao.core.value.Units;
import cn.hebiao.core.value.Written;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scores an indicator by its target and its actual value. */
final class CompletionScoring {
  private final List<CompletionRule> rules;
  private final PointsByRule byRule;
  private final Messages messages;

  CompletionScoring(
      List<CompletionRule> rules, FormulaEngine engine, Messages messages, Rounding rounding) {
    this.rules = rules;
    this.byRule = new PointsByRule(engine, rounding);
    this.messages = messages;
  }

  Verdict verdict(IndicatorRow row, Points weight) {
    if (row.target().isEmpty() || row.actual().isEmpty()) {
      return Verdict.manual("", Message.of("score.noTarget"));
    }
    TargetCell target = row.target().get();
    Optional<Unit> unit = unit(target);
    Outcome outcome =
        Comparison.compare(Target.parse(target.text(), unit), Actual.parse(words(row), unit));
    Optional<BigDecimal> completion = outcome.completion();
    if (outcome.reason().isPresent()) {
      return Verdict.manual(
              "",
              Message.of(
                  "score.notComparable",
                  "reason",
                  text(outcome.reason().get().key(), outcome.reason().get().args())))
          .with(completion, Optional.of(outcome));
    }
    Measure measure = outcome.measure().orElseThrow();
    Situation situation = situation(measure);
    Optional<CompletionRule> rule = rule(row, situation);
    if (rule.isEmpty() || rule.get().score().isEmpty() || measure.target().isEmpty()) {
      String basis = rule.map(CompletionRule::basis).orElse("");
      return Verdict.manual(basis, Message.of("score.manual", "basis", Sentence.open(basis)))
          .with(completion, Optional.of(outcome));
    }
    return points(rule.get(), row, measure, weight, outcome).with(completion, Optional.of(outcome));
  }

  private String text(String key, Map<String, String> args) {
    return messages.text(new Message(key, args));
  }

  private static String words(IndicatorRow row) {
    return row.actual()
        .map(cell -> cell.cell().value().text().isEmpty() ? cell.cell().shown() : cell.words())
        .orElse("");
  }

  private static Situation situation(Measure measure) {
    if (measure.qualitative() || measure.target().isEmpty()) {
      return Situation.QUALITATIVE;
    }
    if (measure.target().get().signum() == 0) {
      return Situation.ZERO;
    }
    return switch (measure.direction()) {
      case HIGHER -> Situation.HIGHER;
      case LOWER -> Situation.LOWER;
      case EQUAL -> Situation.EQUAL;
      case UNSTATED -> Situation.UNSTATED;
    };
  }

  private Optional<CompletionRule> rule(IndicatorRow row, Situation situation) {
    String level2 = LabelText.normalise(row.level2());
    List<CompletionRule> fitting =
        rules.stream().filter(rule -> rule.situation() == situation).toList();
    return fitting.stream()
        .filter(rule -> !rule.level2Words().isBlank())
        .filter(
            rule ->
                Arrays.stream(rule.level2Words().split("[|｜]"))
                    .map(LabelText::normalise)
                    .anyMatch(word -> !word.isEmpty() && level2.contains(word)))
        .findFirst()
        .or(() -> fitting.stream().filter(rule -> rule.level2Words().isBlank()).findFirst());
  }

  private Verdict points(
      CompletionRule rule, IndicatorRow row, Measure measure, Points worth, Outcome outcome) {
    BigDecimal weight = worth.number();
    Map<String, BigDecimal> figures =
        Map.of("目标", measure.target().get(), "实际", measure.actual().get(), "分值", weight);
    Bindings bindings =
        name ->
            figures.containsKey(name)
                ? Binding.Scalar.exact(figures.get(name))
                : new Binding.Missing(name);
    Formula formula = rule.score().get();
    PointsByRule.Result result = byRule.of(formula, Optional.of(weight), bindings);
    if (result.points().isEmpty()) {
      String why = result.obstacle().map(o -> messages.text(o.reason())).orElse("");
      return Verdict.blocked(
          rule.basis(),
          Message.of("score.notEvaluable", "basis", Sentence.open(rule.basis()), "reason", why));
    }
    BigDecimal points = result.points().get();
    Optional<BigDecimal> completion = outcome.completion();
    Message explanation =
        Message.of(
            completion.isPresent() ? "score.byCompletion" : "score.byFormula",
            "completion",
            completion.map(Written::percent).orElse(""),
            "actual",
            words(row).strip(),
            "target",
            row.target().map(TargetCell::text).orElse(""),
            "steps",
            formula.substituted(bindings),
            "basis",
            Sentence.open(rule.basis()),
            "score",
            Written.plain(points),
            "weight",
            Written.plain(weight));
    return new Verdict(
        Optional.of(points),
        Optional.of(Interval.point(points)),
        completion,
        Optional.of(outcome),
        rule.basis(),
        explanation,
        false,
        formula.excel(name -> live(name, row, measure, worth)));
  }

  /** What a one in the cell of the actual value would be read as. */
  private static Optional<BigDecimal> one(IndicatorRow row) {
    if (words(row).contains("%")) {
      return Optional.of(BigDecimal.ONE);
    }
    TargetCell target = row.target().orElseThrow();
    Optional<Unit> unit = unit(target);
    return Comparison.compare(Target.parse(target.text(), unit), Actual.parse("1", unit))
        .measure()
        .flatMap(Measure::actual);
  }

  private static Optional<Unit> unit(TargetCell target) {
    return target.unit().isBlank() ? Optional.empty() : Units.standard().named(target.unit());
  }

  /** Target and actual as their cells where these store just the numbers that were compared. */
  private static Optional<String> live(
      String name, IndicatorRow row, Measure measure, Points weight) {
    return switch (name) {
      case "目标" ->
          measure.target().flatMap(t -> row.target().map(cell -> Live.figure(cell.cell(), t)));
      case "实际" ->
          measure.actual().flatMap(a -> row.actual().map(cell -> Live.figure(cell, a, one(row))));
      case "分值" -> Optional.of(weight.live());
      default -> Optional.empty();
    };
  }
}
