package cn.hebiao.judge.check.fund;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.CheckWords;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Dimension;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.IndicatorRow;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.read.target.Actual;
import cn.hebiao.read.target.Target;
import cn.hebiao.rules.rulebook.FormKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the cost indicators of a project say was spent is not more than the project spent. Only
 * amounts of money are added up, and only parts: a whole stands for itself, a rate or a price for
 * nothing.
 */
public final class CostCheck implements FormCheck {
  public static final FindingCode COST_ABOVE_SPENT = FindingCode.warning("COST_ABOVE_SPENT");

  private record Cost(SheetCell cell, Figure figure) {}

  @Override
  public List<FindingCode> codes() {
    return List.of(COST_ABOVE_SPENT);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    if (card.form().kind() != FormKind.PROJECT
        || card.funds().isEmpty()
        || card.doubts().ofUnit()) {
      return List.of();
    }
    FundScore fund = card.funds().get();
    Unit unit = fund.block().money();
    Optional<Figure> spent =
        fund.block()
            .total()
            .filter(line -> unit.measures())
            .flatMap(line -> line.amounts().executed().figure());
    return spent.stream()
        .flatMap(
            limit ->
                sums(card, unit, context.words()).stream()
                    .filter(costs -> !costs.isEmpty())
                    .flatMap(costs -> judge(costs, limit, unit).stream()))
        .toList();
  }

  /** What is to be compared with what was spent: all parts together, and each whole. */
  private static List<List<Cost>> sums(Scorecard card, Unit unit, CheckWords words) {
    List<Cost> parts = new ArrayList<>();
    List<List<Cost>> sums = new ArrayList<>(List.of(parts));
    for (ScoredRow row : card.rows()) {
      String name = LabelText.core(row.row().name());
      Optional<Cost> cost =
          row.row().ofCosts() && !row.row().reached().doubted()
              ? cost(row.row(), unit, words.prices().match(name))
              : Optional.empty();
      cost.filter(each -> words.wholes().match(name)).ifPresent(whole -> sums.add(List.of(whole)));
      cost.filter(each -> !words.wholes().match(name)).ifPresent(parts::add);
    }
    return sums;
  }

  /** A bare number is in the unit of the form; rates and counts are no costs. */
  private static Optional<Cost> cost(IndicatorRow row, Unit unit, boolean price) {
    boolean rate =
        row.target()
            .flatMap(target -> Target.parse(target.text(), target.measure()).figure())
            .filter(figure -> figure.unit().dimension() == Dimension.RATIO)
            .isPresent();
    return row.actual()
        .filter(cell -> !rate)
        .flatMap(
            cell -> {
              String words = cell.words();
              Actual actual =
                  Actual.parse(
                      row.target().map(target -> target.measured(words)).orElse(words),
                      Optional.empty());
              return actual
                  .total()
                  .filter(figure -> !price || actual.multiplied())
                  .map(figure -> figure.unit().isAbsent() ? figure.in(unit) : figure)
                  .filter(figure -> figure.unit().dimension() == Dimension.MONEY)
                  .map(figure -> new Cost(cell, figure));
            });
  }

  private static Optional<Finding> judge(List<Cost> costs, Figure spent, Unit unit) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal width = spent.halfWidth();
    List<String> steps = new ArrayList<>();
    for (Cost cost : costs) {
      sum = sum.add(cost.figure().number());
      width = width.add(cost.figure().halfWidth());
      steps.add(Written.plain(unit.fromBase(cost.figure().number())));
    }
    if (sum.subtract(spent.number()).compareTo(width) <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.at(
                costs.get(0).cell(),
                COST_ABOVE_SPENT,
                "steps",
                String.join("+", steps),
                "unit",
                unit.label())
            .showing(
                Stated.number(sum, unit, Written.plain(unit.fromBase(sum))),
                Stated.number(spent.number(), unit, Written.plain(unit.fromBase(spent.number())))));
  }
}
