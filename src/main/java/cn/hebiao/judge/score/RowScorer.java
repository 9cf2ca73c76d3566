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
 * @param limits which points standards allow
 * @param formulas scores by formulas
 * @param completions scores by target and actual value
 */
record RowScorer(
    RuleChoice choice,
    PointRounding rounding,
    PointLimits limits,
    FormulaScoring formulas,
    CompletionScoring completions) {

  private static final BigDecimal HUNDRED = new BigDecimal("100");

  ScoredRow score(IndicatorRow row, Worth worth, Facts facts) {
    Optional<BigDecimal> self = sum(row, PointEntries::score);
    if (row.unused() && !worth.known()) {
      return new ScoredRow(row, worth, self, List.of(unused(row, facts)), rounding);
    }
    SelfScore claimed = new SelfScore(self, row.score());
    return new ScoredRow(row, worth, self, parts(row, worth, claimed, facts), rounding);
  }

  /** The share of its points that a row reaches by rules; empty where a person decides. */
  Optional<BigDecimal> full(IndicatorRow row, Facts facts) {
    Verdict verdict = parts(row, Worth.own(HUNDRED), SelfScore.NONE, facts).get(0).verdict();
    return verdict.points().map(points -> points.movePointLeft(2));
  }

  private static Points points(IndicatorRow row, Worth worth) {
    BigDecimal most = worth.points().orElse(BigDecimal.ZERO);
    FormEntry stated = row.points().weight();
    return stated.number().filter(most::equals).isPresent()
        ? new Points(most, stated.place())
        : Points.of(most);
  }

  /** A form without columns for points still says whether its targets are reached. */
  private ScoredPart unused(IndicatorRow row, Facts facts) {
    List<AppliedRule> rules =
        formulas.tried(choice.named(row), Optional.empty(), SelfScore.NONE, facts);
    Grounds.Undecided open = Grounds.Undecided.of(OpenCause.UNUSED, "").tried(rules);
    boolean pointless = row.weight().isEmpty() && row.score().isEmpty();
    return ScoredPart.whole(
        Points.of(BigDecimal.ZERO),
        new SelfScore(Optional.empty(), row.score()),
        Verdict.open(
            completions
                .outcome(row, choice.year())
                .filter(outcome -> pointless)
                .map(outcome -> open.with(outcome, Optional.empty()))
                .orElse(open)));
  }

  /** A mistake of ours in a rule costs that rule only: the self score stands. */
  private List<ScoredPart> parts(IndicatorRow row, Worth share, SelfScore self, Facts facts) {
    Points worth = points(row, share);
    try {
      return !share.exact()
          ? List.of(ScoredPart.whole(worth, self, Verdict.open(withoutWeight(share))))
          : judged(row, worth, self, facts);
    } catch (RuntimeException fault) {
      return List.of(ScoredPart.whole(worth, self, Verdict.open(FormulaScoring.fault("", fault))));
    }
  }

  /** How points spread over several rows is not stated: each keeps its score within them. */
  private static Grounds.Undecided withoutWeight(Worth share) {
    return Grounds.Undecided.of(OpenCause.NO_WEIGHT, "")
        .because(Message.of(share.known() ? "score.sharedWeight" : "score.noWeight"));
  }

  private List<ScoredPart> judged(IndicatorRow row, Points worth, SelfScore self, Facts facts) {
    List<IndicatorRule> named = choice.named(row);
    List<IndicatorRule> rules = choice.applicable(named, facts);
    if (rules.stream().anyMatch(rule -> rule.criterion() > 0) && !row.criteria().isEmpty()) {
      return new CriteriaScoring(limits, (rule, weight, own) -> by(rule, row, weight, own, facts))
          .parts(row, rules, worth.number());
    }
    Verdict verdict =
        choice
            .withheld(named, facts)
            .map(why -> why.tried(formulas.tried(named, Optional.of(worth), self, facts)))
            .map(Verdict::open)
            .orElseGet(() -> whole(row, rules, worth, self, facts));
    Optional<IndicatorRule> rule =
        named.stream().filter(each -> each.criterion() == 0 || named.size() == 1).findFirst();
    return List.of(
        ScoredPart.whole(
            worth, self, verdict.within(limits.of(rule, row.criteria(), worth.number()))));
  }

  /** The sum over distinct cells: the row's own one and those of its criteria. */
  static Optional<BigDecimal> sum(IndicatorRow row, Function<PointEntries, FormEntry> column) {
    return Stream.concat(Stream.of(row.points()), row.criteria().stream().map(Criterion::points))
        .map(column)
        .distinct()
        .flatMap(entry -> entry.number().stream())
        .reduce(BigDecimal::add);
  }

  private Verdict whole(
      IndicatorRow row, List<IndicatorRule> rules, Points weight, SelfScore self, Facts facts) {
    return rules.stream()
        .filter(rule -> rule.criterion() == 0 || rules.size() == 1)
        .findFirst()
        .map(rule -> by(rule, row, weight, self, facts))
        .orElseGet(() -> byCompletion(row, weight, self));
  }

  /**
   * By target and actual value; who claims less than all points may have them by the standard that
   * the form prints.
   */
  private Verdict byCompletion(IndicatorRow row, Points weight, SelfScore self) {
    Verdict verdict = completions.verdict(row, weight, choice.year());
    boolean all = self.points().filter(own -> own.compareTo(weight.number()) >= 0).isPresent();
    boolean reached =
        verdict.points().filter(due -> due.compareTo(weight.number()) >= 0).isPresent();
    boolean scaled =
        limits.haveScale(row.criteria(), weight.number())
            || !all && limits.haveOwnScale(row.criteria(), reached);
    return verdict.points().isEmpty() || !scaled
        ? verdict
        : Verdict.open(Grounds.Undecided.of(OpenCause.MANUAL, ""));
  }

  private Verdict by(
      IndicatorRule rule, IndicatorRow row, Points weight, SelfScore self, Facts facts) {
    return switch (rule.method()) {
      case FORMULA -> formulas.verdict(rule, weight, self, facts);
      case COMPLETION -> completions.verdict(row, weight, choice.year());
      case MANUAL ->
          Verdict.open(
              Grounds.Undecided.of(OpenCause.MANUAL, rule.basis())
                  .tried(formulas.tried(List.of(rule), Optional.of(weight), self, facts)));
    };
  }
}
