package cn.hebiao.judge.score;

import cn.hebiao.model.value.Interval;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.rules.formula.FormulaEngine;
import cn.hebiao.rules.rulebook.Cap;
import cn.hebiao.rules.rulebook.GradeScale;
import cn.hebiao.rules.rulebook.Parameter;
import cn.hebiao.rules.rulebook.Rulebook;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Adds a form's scores up, applies limits and finds the grade.
 *
 * @param rulebook grades and limits
 * @param engine evaluates the conditions of limits
 * @param rounding rounds points
 */
record TotalScoring(Rulebook rulebook, FormulaEngine engine, PointRounding rounding) {

  /** The totals; rows that a rule leaves out count neither with points nor with weight. */
  Totals totals(List<ScoredRow> rows, Optional<FundScore> block, Facts facts) {
    List<ScoredRow> scored = rows.stream().filter(row -> !row.treatment().leftOut()).toList();
    Optional<FundScore> fund = block.filter(f -> !f.treatment().leftOut());
    BigDecimal all =
        FormScorer.sum(scored, ScoredRow::weight, fund.flatMap(FundScore::weight))
            .orElse(BigDecimal.ZERO);
    BigDecimal weight = whole(scored).map(all::min).orElse(all);
    Optional<BigDecimal> exact =
        FormScorer.sum(scored, ScoredRow::computed, fund.flatMap(FundScore::computed));
    BigDecimal lowest = fund.map(FundScore::lowest).orElse(BigDecimal.ZERO);
    BigDecimal highest = fund.map(FundScore::highest).orElse(BigDecimal.ZERO);
    for (ScoredRow row : scored) {
      lowest = lowest.add(row.lowest());
      highest = highest.add(row.highest());
    }
    Optional<BigDecimal> limit = cap(facts);
    BigDecimal cap = limit.map(weight::min).orElse(weight);
    BigDecimal low = rounding.points(lowest.min(cap));
    BigDecimal high = rounding.points(highest.min(cap));
    Optional<BigDecimal> total =
        exact.map(s -> rounding.points(s.min(cap))).map(s -> s.max(low).min(high));
    Interval rounded = asRounded(scored, fund);
    return new Totals(
        rounding.points(weight),
        rounding.points(byRule(scored, fund)),
        total,
        low,
        high,
        total.flatMap(this::grade),
        grade(low.min(rounded.low())),
        grade(high.max(rounded.high().min(cap))),
        LiveTotal.of(rulebook, limit, facts));
  }

  /** Of rows of which some are chosen no more count than make up the whole. */
  private Optional<BigDecimal> whole(List<ScoredRow> rows) {
    return rows.stream().anyMatch(row -> row.row().duty() == IndicatorRow.Duty.OPTIONAL)
        ? rulebook.parameters().value(Parameter.FULL_SCORE)
        : Optional.empty();
  }

  private static BigDecimal byRule(List<ScoredRow> rows, Optional<FundScore> fund) {
    return rows.stream()
        .map(ScoredRow::byRule)
        .reduce(
            fund.filter(FundScore::decided).flatMap(FundScore::weight).orElse(BigDecimal.ZERO),
            BigDecimal::add);
  }

  /** The totals that the figures as written allow; undecided rows count as their scores stand. */
  private static Interval asRounded(List<ScoredRow> rows, Optional<FundScore> fund) {
    Interval total =
        fund.map(f -> asRounded(f.allowed(), f.computed())).orElse(Interval.point(BigDecimal.ZERO));
    for (ScoredRow row : rows) {
      total = total.plus(asRounded(row.allowed(), row.computed()));
    }
    return total;
  }

  private static Interval asRounded(Optional<Interval> allowed, Optional<BigDecimal> computed) {
    return allowed.orElseGet(() -> Interval.point(computed.orElse(BigDecimal.ZERO)));
  }

  private Optional<String> grade(BigDecimal points) {
    return rulebook.grades().of(points).map(GradeScale.Grade::name);
  }

  private Optional<BigDecimal> cap(Facts facts) {
    return rulebook.caps().stream()
        .filter(cap -> holds(cap, facts))
        .map(Cap::highest)
        .min(BigDecimal::compareTo);
  }

  /** A limit that we cannot evaluate limits nothing; the checks say that it is open. */
  private boolean holds(Cap cap, Facts facts) {
    try {
      return engine.evaluate(cap.condition(), facts).holds().orElse(false);
    } catch (RuntimeException fault) {
      return false;
    }
  }
}
