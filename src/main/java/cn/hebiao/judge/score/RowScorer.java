package cn.hebiao.judge.score;

import cn.hebiao.model.finding.Message;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.read.form.FormEntry;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.IndicatorRow.Criterion;
import cn.hebiao.read.form.PointEntries;
import cn.hebiao.rules.rulebook.IndicatorRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Scores one indicator: by its rules, else by its target, else the self score stands.
 *
 * @param choice which rules it follows
 * @param rounding rounds points
 * @param formulas scores by formulas
 * @param completions scores by target and actual value
 */
record RowScorer(
    RuleChoice choice,
    PointRounding rounding,
    FormulaScoring formulas,
    CompletionScoring completions) {

  ScoredRow score(IndicatorRow row, Facts facts) {
    Optional<BigDecimal> weight = sum(row, PointEntries::weight);
    Optional<BigDecimal> self = sum(row, PointEntries::score);
    if (row.unused()) {
      return unused(row, weight, self);
    }
    BigDecimal most = weight.orElse(BigDecimal.ZERO);
    FormEntry stated = row.points().weight();
    Points worth =
        stated.number().filter(most::equals).isPresent()
            ? Points.of(most, stated.place())
            : Points.of(most);
    RowParts parts = new RowParts(parts(row, worth, self, facts));
    boolean weighed = weight.isPresent();
    Optional<BigDecimal> computed = weighed ? parts.points() : self;
    boolean ruled = parts.decided() && weighed;
    Basis basis = ruled ? Basis.RULE : computed.isPresent() ? Basis.SELF : Basis.NONE;
    RuleVerdict shown = parts.shown();
    return new ScoredRow(
        row,
        weight,
        self,
        computed,
        basis,
        parts.lowest(),
        parts.highest(),
        parts.allowed().filter(a -> ruled),
        shown.ratio(),
        shown.outcome(),
        shown.rule(),
        parts.several(most).filter(m -> weighed).orElse(shown.explanation()),
        weighed ? parts.live(rounding) : Optional.empty(),
        parts.treatment(),
        weighed ? parts.scored(rounding) : List.of());
  }

  private static ScoredRow unused(
      IndicatorRow row, Optional<BigDecimal> weight, Optional<BigDecimal> self) {
    return new ScoredRow(
        row,
        weight,
        self,
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

  /** A mistake of ours in a rule costs that rule only: the self score stands. */
  private List<RowPart> parts(
      IndicatorRow row, Points worth, Optional<BigDecimal> self, Facts facts) {
    try {
      return judged(row, worth, self, facts);
    } catch (RuntimeException fault) {
      Message why = Message.of("rule.fault", "fault", fault.getClass().getSimpleName());
      return List.of(RowPart.whole(worth, self, row.score(), RuleVerdict.manual("", why)));
    }
  }

  private List<RowPart> judged(
      IndicatorRow row, Points worth, Optional<BigDecimal> self, Facts facts) {
    List<IndicatorRule> named = choice.named(row);
    List<IndicatorRule> rules = choice.applicable(named, facts);
    if (rules.stream().anyMatch(rule -> rule.criterion() > 0) && !row.criteria().isEmpty()) {
      return new CriteriaScoring((rule, weight, own) -> by(rule, row, weight, own, facts))
          .parts(row, rules, worth.number());
    }
    RuleVerdict verdict =
        choice.noneApplies(named, facts).orElseGet(() -> whole(row, rules, worth, self, facts));
    return List.of(RowPart.whole(worth, self, row.score(), verdict));
  }

  /** The sum over distinct cells: the row's own one and those of its criteria. */
  private static Optional<BigDecimal> sum(
      IndicatorRow row, Function<PointEntries, FormEntry> column) {
    return Stream.concat(Stream.of(row.points()), row.criteria().stream().map(Criterion::points))
        .map(column)
        .distinct()
        .flatMap(entry -> entry.number().stream())
        .reduce(BigDecimal::add);
  }

  private RuleVerdict whole(
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

  private RuleVerdict by(
      IndicatorRule rule, IndicatorRow row, Points weight, Optional<BigDecimal> self, Facts facts) {
    return switch (rule.method()) {
      case FORMULA -> formulas.verdict(rule, weight, self, facts);
      case COMPLETION -> completions.verdict(row, weight);
      case MANUAL ->
          RuleVerdict.manual(
              rule.basis(), Message.of("score.manual", "basis", Sentence.open(rule.basis())));
    };
  }
}
