package cn.hebiao.core.score;

import cn.hebiao.core.fact.Facts;
import cn.hebiao.core.finding.Message;
import cn.hebiao.core.form.IndicatorRow;
import cn.hebiao.core.form.IndicatorRow.Criterion;
import cn.hebiao.core.grid.SheetCell;
import cn.hebiao.core.rulebook.IndicatorRule;
import cn.hebiao.core.target.Outcome;
import cn.hebiao.core.value.Expectation;
import cn.hebiao.core.value.Interval;
import cn.hebiao.core.value.Reading;
import cn.hebiao.core.value.ValueReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Scores one indicator: by its rules, else by its target, else the self score stands. */
final class RowScorer {
  private final RuleChoice choice;
  private final Rounding rounding;
  private final FormulaScoring formulas;
  private final CompletionScoring completions;

  RowScorer(
      RuleChoice choice,
      Rounding rounding,
      FormulaScoring formulas,
      CompletionScoring completions) {
    this.choice = choice;
    this.rounding = rounding;
    this.formulas = formulas;
    this.completions = completions;
  }

  ScoredRow score(IndicatorRow row, Facts facts) {
    Optional<Reading> weightReading = row.weight().map(RowScorer::points);
    Optional<Reading> selfReading = row.score().map(RowScorer::points);
    Optional<BigDecimal> weight =
        sum(row.weight(), row.criteria().stream().map(Criterion::weight).toList());
    Optional<BigDecimal> self =
        sum(row.score(), row.criteria().stream().map(Criterion::score).toList());
    if (row.unused()) {
      return new ScoredRow(
          row,
          weight,
          self,
          weightReading,
          selfReading,
          Optional.empty(),
          Basis.NONE,
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "",
          Message.of("score.unused"),
          Optional.empty());
    }
    BigDecimal most = weight.orElse(BigDecimal.ZERO);
    Points worth =
        row.weight()
            .filter(cell -> weightReading.flatMap(Reading::number).map(most::equals).orElse(false))
            .map(cell -> Points.of(most, Optional.of(cell)))
            .orElseGet(() -> Points.of(most));
    List<IndicatorRule> rules = choice.indicator(row);
    List<Part> parts = parts(row, rules, most, worth, self, facts);
    return combine(row, weight, self, weightReading, selfReading, parts);
  }

  /** A mistake of ours in a rule costs that rule only: the self score stands. */
  private List<Part> parts(
      IndicatorRow row,
      List<IndicatorRule> rules,
      BigDecimal most,
      Points worth,
      Optional<BigDecimal> self,
      Facts facts) {
    try {
      return judged(row, rules, most, worth, self, facts);
    } catch (RuntimeException fault) {
      Message why = Message.of("rule.fault", "fault", fault.getClass().getSimpleName());
      return List.of(new Part(worth, self, row.score(), Verdict.blocked("", why)));
    }
  }

  private List<Part> judged(
      IndicatorRow row,
      List<IndicatorRule> rules,
      BigDecimal most,
      Points worth,
      Optional<BigDecimal> self,
      Facts facts) {
    return rules.stream().anyMatch(rule -> rule.criterion() > 0) && !row.criteria().isEmpty()
        ? criteria(row, rules, most, facts)
        : List.of(new Part(worth, self, row.score(), whole(row, rules, worth, self, facts)));
  }

  static Reading points(SheetCell cell) {
    return ValueReader.read(cell.cell(), Expectation.points());
  }

  /** The sum over distinct cells: the row's own one and those of its criteria. */
  private static Optional<BigDecimal> sum(
      Optional<SheetCell> own, List<Optional<SheetCell>> criteria) {
    Set<SheetCell> cells = new LinkedHashSet<>();
    own.ifPresent(cells::add);
    criteria.forEach(cell -> cell.ifPresent(cells::add));
    return cells.stream()
        .map(cell -> points(cell).number())
        .flatMap(Optional::stream)
        .reduce(BigDecimal::add);
  }

  private Verdict whole(
      IndicatorRow row,
      List<IndicatorRule> rules,
      Points weight,
      Optional<BigDecimal> self,
      Facts facts) {
    return rules.stream()
        .filter(rule -> rule.criterion() == 0 || rules.size() == 1)
        .findFirst()
        .map(rule -> by(rule, row, weight, self, facts))
        .orElseGet(() -> completions.verdict(row, weight));
  }

  private Verdict by(
      IndicatorRule rule, IndicatorRow row, Points weight, Optional<BigDecimal> self, Facts facts) {
    return switch (rule.method()) {
      case FORMULA -> formulas.verdict(rule, weight, self, facts);
      case COMPLETION -> completions.verdict(row, weight);
      case MANUAL ->
          Verdict.manual(
              rule.basis(), Message.of("score.manual", "basis", Sentence.open(rule.basis())));
    };
  }

  private record Part(
      Points worth, Optional<BigDecimal> self, Optional<SheetCell> selfCell, Verdict verdict) {
    BigDecimal weight() {
      return worth.number();
    }

    /** Its points as an Excel formula: by the rule, else the self score within the weight. */
    Optional<String> live() {
      Optional<String> points =
          verdict.points().isPresent()
              ? verdict.live()
              : self.flatMap(s -> selfCell.map(cell -> Live.figure(cell, s)));
      return points.map(p -> Live.within(p, worth.live()));
    }
  }

  /** Criteria that share a score cell are one part and are decided by a person. */
  private List<Part> criteria(
      IndicatorRow row, List<IndicatorRule> rules, BigDecimal most, Facts facts) {
    List<Part> parts = new ArrayList<>();
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
      Optional<BigDecimal> self = group.get(0).score().flatMap(cell -> points(cell).number());
      Verdict verdict =
          ruled.size() == 1 && group.size() == 1
              ? by(ruled.get(0), row, Points.of(weight), self, facts)
              : Verdict.manual(
                  ruled.stream().findFirst().map(IndicatorRule::basis).orElse(""),
                  Message.of(
                      "score.manual",
                      "basis",
                      Sentence.open(
                          ruled.stream().findFirst().map(IndicatorRule::basis).orElse(""))));
      parts.add(new Part(Points.of(weight), self, group.get(0).score(), verdict));
      i = end;
    }
    return parts;
  }

  private ScoredRow combine(
      IndicatorRow row,
      Optional<BigDecimal> weight,
      Optional<BigDecimal> self,
      Optional<Reading> weightReading,
      Optional<Reading> selfReading,
      List<Part> parts) {
    BigDecimal lowest = BigDecimal.ZERO;
    BigDecimal highest = BigDecimal.ZERO;
    Optional<BigDecimal> computed = Optional.of(BigDecimal.ZERO);
    Optional<Interval> allowed = Optional.of(Interval.point(BigDecimal.ZERO));
    boolean decided = true;
    for (Part part : parts) {
      Optional<BigDecimal> points = part.verdict().points();
      decided &= points.isPresent();
      lowest = lowest.add(points.orElse(BigDecimal.ZERO));
      highest = highest.add(points.orElse(part.weight()));
      Optional<BigDecimal> stands =
          points.or(() -> part.self().map(s -> FormulaScoring.clip(s, part.weight())));
      computed = computed.flatMap(sum -> stands.map(sum::add));
      Optional<Interval> range = part.verdict().allowed();
      allowed = allowed.flatMap(sum -> range.map(sum::plus));
    }
    Basis basis =
        decided && weight.isPresent() ? Basis.RULE : computed.isPresent() ? Basis.SELF : Basis.NONE;
    Verdict shown =
        parts.stream()
            .map(Part::verdict)
            .filter(v -> v.points().isEmpty())
            .findFirst()
            .orElse(
                parts.isEmpty()
                    ? Verdict.manual("", Message.of("score.manual", "basis", ""))
                    : parts.get(0).verdict());
    Optional<Outcome> outcome = shown.outcome();
    return new ScoredRow(
        row,
        weight,
        self,
        weightReading,
        selfReading,
        weight.isPresent() ? computed : self,
        weight.isPresent() ? basis : self.isPresent() ? Basis.SELF : Basis.NONE,
        lowest,
        highest,
        allowed.filter(a -> basis == Basis.RULE),
        shown.ratio(),
        outcome,
        shown.rule(),
        shown.explanation(),
        weight.isPresent() ? live(parts) : Optional.empty());
  }

  private Optional<String> live(List<Part> parts) {
    List<String> all = parts.stream().flatMap(part -> part.live().stream()).toList();
    return all.isEmpty() || all.size() < parts.size()
        ? Optional.empty()
        : Optional.of(Live.rounded(String.join("+", all), rounding));
  }
}
