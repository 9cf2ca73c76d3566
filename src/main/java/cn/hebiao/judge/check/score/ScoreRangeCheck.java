package cn.hebiao.judge.check.score;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.diagnose.slip.WrongFigure;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.IndicatorRow.Duty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A score lies between zero and its row's weight. */
public final class ScoreRangeCheck implements FormCheck {
  public static final FindingCode SCORE_ABOVE_WEIGHT = FindingCode.error("SCORE_ABOVE_WEIGHT");
  public static final FindingCode SCORE_NEGATIVE = FindingCode.error("SCORE_NEGATIVE");

  @Override
  public List<FindingCode> codes() {
    return List.of(SCORE_ABOVE_WEIGHT, SCORE_NEGATIVE);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    for (ScoredRow row : card.rows()) {
      row.row()
          .score()
          .filter(cell -> row.row().duty() != Duty.BONUS || row.weight().isPresent())
          .flatMap(
              cell ->
                  judge(
                      cell,
                      row.row().name(),
                      row.self(),
                      SharedScores.weight(row, card),
                      row.computed(),
                      card,
                      context))
          .ifPresent(findings::add);
    }
    card.funds()
        .flatMap(
            fund ->
                fund.block()
                    .total()
                    .flatMap(line -> line.score())
                    .flatMap(cell -> judgeFund(cell, fund, card, context)))
        .ifPresent(findings::add);
    return findings;
  }

  private static Optional<Finding> judgeFund(
      SheetCell cell, FundScore fund, Scorecard card, CheckContext context) {
    return judge(
        cell, CheckContext.FUND_ROW, fund.self(), fund.weight(), fund.computed(), card, context);
  }

  private static Optional<Finding> judge(
      SheetCell cell,
      String name,
      Optional<BigDecimal> score,
      Optional<BigDecimal> weight,
      Optional<BigDecimal> computed,
      Scorecard card,
      CheckContext context) {
    if (score.isEmpty()) {
      return Optional.empty();
    }
    boolean negative = score.get().signum() < 0;
    boolean above = weight.isPresent() && score.get().compareTo(weight.get()) > 0;
    if (!negative && !above) {
      return Optional.empty();
    }
    List<WrongFigure.NamedFigure> others = new ArrayList<>();
    card.declared()
        .score()
        .ifPresent(total -> others.add(new WrongFigure.NamedFigure("@name.statedTotal", total)));
    BigDecimal expected = computed.orElse(weight.orElse(BigDecimal.ZERO));
    FindingCode code = negative ? SCORE_NEGATIVE : SCORE_ABOVE_WEIGHT;
    return Optional.of(
        context.diagnosed(
            Finding.at(cell, code, "name", name, "weight", weight.map(Written::plain).orElse(""))
                .showing(Stated.points(score.get()), Stated.points(expected)),
            WrongFigure.points(score.get(), expected, List.of(), others)));
  }
}
