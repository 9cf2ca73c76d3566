package cn.hebiao.judge.score;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.value.Interval;
import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.IndicatorRow.TargetCell;
import cn.hebiao.read.target.Actual;
import cn.hebiao.read.target.Direction;
import cn.hebiao.read.target.Measure;
import cn.hebiao.read.target.Outcome;
import cn.hebiao.read.target.Target;
import cn.hebiao.read.target.TargetComparison;
import cn.hebiao.rules.formula.Formula;
import cn.hebiao.rules.formula.FormulaEngine;
import cn.hebiao.rules.formula.data.Binding;
import cn.hebiao.rules.formula.data.Bindings;
import cn.hebiao.rules.rulebook.BuiltIn;
import cn.hebiao.rules.rulebook.CompletionRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Scores an indicator by its target and its actual value. */
final class CompletionScoring {
  private static final Pattern BARE = Pattern.compile("[0-9][0-9,]*(?:\\.[0-9]+)?");
  private static final String TARGET = BuiltIn.TARGET.chinese();
  private static final String ACTUAL = BuiltIn.ACTUAL.chinese();
  private static final String WEIGHT = BuiltIn.WEIGHT.chinese();

  private final CompletionChoice choice;
  private final FormulaEngine engine;
  private final Messages messages;
  private final PointRounding rounding;

  CompletionScoring(
      List<CompletionRule> rules, FormulaEngine engine, Messages messages, PointRounding rounding) {
    this.choice = new CompletionChoice(rules);
    this.engine = engine;
    this.messages = messages;
    this.rounding = rounding;
  }

  RuleVerdict verdict(IndicatorRow row, Points weight) {
    if (row.target().isEmpty() || row.actual().isEmpty()) {
      return RuleVerdict.manual("", Message.of("score.noTarget"));
    }
    TargetCell target = row.target().get();
    Optional<Unit> unit = target.measure();
    Outcome outcome =
        TargetComparison.compare(
            Target.parse(target.text(), unit), Actual.parse(measured(words(row), target), unit));
    Optional<BigDecimal> completion = outcome.completion();
    if (outcome.reason().isPresent()) {
      return RuleVerdict.manual(
              "",
              Message.of(
                  "score.notComparable",
                  "reason",
                  text(outcome.reason().get().key(), outcome.reason().get().args())))
          .with(completion, Optional.of(outcome));
    }
    Measure measure = outcome.measure().orElseThrow();
    Optional<CompletionRule> rule = choice.of(row, measure);
    if (rule.isEmpty() || rule.get().score().isEmpty() || measure.target().isEmpty()) {
      String basis = rule.map(CompletionRule::basis).orElse("");
      return RuleVerdict.manual(basis, Message.of("score.manual", "basis", Sentence.open(basis)))
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

  /** A bare number stands for so many of the unit that the form prints in a column of its own. */
  private static String measured(String actual, TargetCell target) {
    boolean bare = BARE.matcher(actual.strip()).matches() && !actual.contains("%");
    return bare ? actual.strip() + target.unit() : actual;
  }

  private RuleVerdict points(
      CompletionRule rule, IndicatorRow row, Measure measure, Points worth, Outcome outcome) {
    BigDecimal weight = worth.number();
    Map<String, BigDecimal> figures =
        Map.of(TARGET, measure.target().get(), ACTUAL, measure.actual().get(), WEIGHT, weight);
    Bindings bindings =
        name ->
            figures.containsKey(name)
                ? Binding.Scalar.exact(figures.get(name))
                : new Binding.Missing(name);
    Formula formula = rule.score().get();
    Optional<BigDecimal> exact = engine.evaluate(formula, bindings).number();
    if (exact.isEmpty()) {
      String why =
          engine
              .evaluate(formula, bindings)
              .obstacle()
              .map(o -> messages.text(o.reason()))
              .orElse("");
      return RuleVerdict.manual(
          rule.basis(),
          Message.of("score.notEvaluable", "basis", Sentence.open(rule.basis()), "reason", why));
    }
    BigDecimal within = FormulaScoring.clip(exact.get(), weight);
    BigDecimal points = rounding.points(within);
    Optional<BigDecimal> completion = outcome.completion();
    Message explanation =
        Message.of(
            key(completion, measure),
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
    return new RuleVerdict(
        Optional.of(points),
        Optional.of(Interval.between(within, points)),
        completion,
        Optional.of(outcome),
        rule.basis(),
        explanation,
        formula.excel(name -> live(name, row, measure, worth)),
        Treatment.PLAIN);
  }

  /** Below a limit less is better, so that the share of it is no rate of completion. */
  private static String key(Optional<BigDecimal> completion, Measure measure) {
    if (completion.isEmpty()) {
      return "score.byPair";
    }
    return measure.direction() == Direction.LOWER ? "score.byLimit" : "score.byCompletion";
  }

  /** What a one in the cell of the actual value would be read as. */
  private static Optional<BigDecimal> one(IndicatorRow row) {
    if (words(row).contains("%")) {
      return Optional.of(BigDecimal.ONE);
    }
    TargetCell target = row.target().orElseThrow();
    Optional<Unit> unit = target.measure();
    return TargetComparison.compare(
            Target.parse(target.text(), unit), Actual.parse(measured("1", target), unit))
        .measure()
        .flatMap(Measure::actual);
  }

  /** Target and actual as their cells where these store just the numbers that were compared. */
  private static Optional<String> live(
      String name, IndicatorRow row, Measure measure, Points weight) {
    if (name.equals(TARGET)) {
      return measure.target().flatMap(t -> row.target().map(c -> LiveFormulas.figure(c.cell(), t)));
    }
    if (name.equals(ACTUAL)) {
      return measure
          .actual()
          .flatMap(a -> row.actual().map(c -> LiveFormulas.figure(c, a, one(row))));
    }
    return name.equals(WEIGHT) ? Optional.of(weight.live()) : Optional.empty();
  }
}
