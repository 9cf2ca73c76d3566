package cn.hebiao.core.check;

import cn.hebiao.core.diagnose.slip.WrongFigure;
import cn.hebiao.core.finding.Finding;
import cn.hebiao.core.finding.FindingCode;
import cn.hebiao.core.finding.Message;
import cn.hebiao.core.finding.Severity;
import cn.hebiao.core.grid.SheetCell;
import cn.hebiao.core.rulebook.Parameter;
import cn.hebiao.core.score.FundScore;
import cn.hebiao.core.score.Scorecard;
import cn.hebiao.core.score.ScoredRow;
import cn.hebiao.core.value.Figure;
import cn.hebiao.core.value.Unit;
import cn.hebiao.core.value.Written;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The weights of all rows, the execution row included, make up the total weight. */
final class WeightTotalCheck implements FormCheck {
  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    List<WrongFigure.Named> parts = parts(card);
    BigDecimal sum =
        parts.stream().map(WrongFigure.Named::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.signum() == 0) {
      return List.of();
    }
    Optional<BigDecimal> declared = card.declared().weight();
    if (declared.isPresent()) {
      return declared.get().compareTo(sum) == 0
          ? List.of()
          : List.of(
              differs(card.form().declared().weight().get(), declared.get(), sum, parts, context));
    }
    Optional<BigDecimal> full = context.threshold(Parameter.FULL_SCORE);
    boolean known = full.isPresent() && full.get().compareTo(sum) != 0;
    boolean withoutFund =
        card.funds().flatMap(FundScore::weight).isEmpty()
            && full.isPresent()
            && context
                .threshold(Parameter.FUND_WEIGHT)
                .map(points -> points.add(sum).compareTo(full.get()) == 0)
                .orElse(false);
    return known && !withoutFund ? List.of(notFull(card, sum, full.get())) : List.of();
  }

  private static List<WrongFigure.Named> parts(Scorecard card) {
    List<WrongFigure.Named> parts = new ArrayList<>();
    card.funds()
        .flatMap(FundScore::weight)
        .ifPresent(w -> parts.add(new WrongFigure.Named(FundScoreCheck.NAME, w)));
    for (ScoredRow row : card.rows()) {
      row.weight().ifPresent(w -> parts.add(new WrongFigure.Named(row.row().name(), w)));
    }
    return parts;
  }

  private static Finding differs(
      SheetCell cell,
      BigDecimal declared,
      BigDecimal sum,
      List<WrongFigure.Named> parts,
      CheckContext context) {
    WrongFigure wrong =
        new WrongFigure(
            Figure.of(declared, Unit.POINT), sum, Optional.empty(), List.of(), List.of());
    return context.at(
        cell,
        FindingCode.WEIGHT_TOTAL_DIFFERS,
        Severity.ERROR,
        Message.of("finding.WEIGHT_TOTAL_DIFFERS", "steps", Sums.steps(parts)),
        Written.plain(declared),
        Written.plain(sum),
        Optional.of(wrong));
  }

  private static Finding notFull(Scorecard card, BigDecimal sum, BigDecimal full) {
    return new Finding(
        FindingCode.WEIGHT_TOTAL_DIFFERS,
        Severity.WARNING,
        card.form().sheet(),
        Optional.of(card.form().range().first()),
        Message.of(
            "finding.WEIGHT_TOTAL_DIFFERS.full",
            "found",
            Written.plain(sum),
            "expected",
            Written.plain(full)),
        Written.plain(sum),
        Written.plain(full),
        Optional.empty(),
        "");
  }
}
