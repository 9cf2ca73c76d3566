package cn.hebiao.core.check;

import cn.hebiao.core.diagnose.slip.WrongFigure;
import cn.hebiao.core.finding.Finding;
import cn.hebiao.core.finding.FindingCode;
import cn.hebiao.core.finding.Message;
import cn.hebiao.core.finding.Severity;
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

/** The self scores of all rows, the execution row included, make up the declared total. */
final class ScoreTotalCheck implements FormCheck {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    if (card.declared().score().isEmpty() || !FilledCheck.filled(card)) {
      return List.of();
    }
    BigDecimal declared = card.declared().score().get();
    List<WrongFigure.Named> parts = new ArrayList<>();
    boolean doubtful = addFund(card, parts);
    for (ScoredRow row : card.rows()) {
      row.self().ifPresent(s -> parts.add(new WrongFigure.Named(row.row().name(), s)));
      doubtful |= beyond(row.self(), row.weight());
    }
    BigDecimal sum = Sums.of(parts);
    BigDecimal gap = declared.subtract(sum).abs();
    if (gap.signum() == 0
        || declared.scale() > 0 && gap.compareTo(HALF.movePointLeft(declared.scale())) <= 0) {
      return List.of();
    }
    boolean rounded = declared.stripTrailingZeros().scale() <= 0 && gap.compareTo(HALF) <= 0;
    Severity severity = rounded ? Severity.NOTICE : doubtful ? Severity.WARNING : Severity.ERROR;
    String key =
        rounded
            ? "finding.SCORE_TOTAL_DIFFERS.rounded"
            : doubtful ? "finding.SCORE_TOTAL_DIFFERS.doubtful" : "finding.SCORE_TOTAL_DIFFERS";
    return List.of(
        context.at(
            card.form().declared().score().get(),
            FindingCode.SCORE_TOTAL_DIFFERS,
            severity,
            Message.of(key, "steps", Sums.steps(parts)),
            Written.plain(declared),
            Written.plain(sum),
            Optional.of(
                new WrongFigure(
                    Figure.of(declared, Unit.POINT),
                    sum,
                    Optional.empty(),
                    parts,
                    withoutFund(card, parts, sum)))));
  }

  /** The total of the indicators alone, where leaving the execution row out is not plain anyway. */
  private static List<WrongFigure.Named> withoutFund(
      Scorecard card, List<WrongFigure.Named> parts, BigDecimal sum) {
    if (card.funds().isEmpty() || parts.isEmpty()) {
      return List.of();
    }
    BigDecimal fund = parts.get(0).value();
    boolean plain =
        parts.size() <= WrongFigure.TELLING_PARTS
            && parts.stream().filter(part -> part.value().compareTo(fund) == 0).count() == 1;
    boolean counted = parts.size() > card.rows().stream().filter(r -> r.self().isPresent()).count();
    return plain || !counted
        ? List.of()
        : List.of(new WrongFigure.Named("@name.scoresWithoutFund", sum.subtract(fund)));
  }

  /** An execution score beyond its weight is taken as what it can be at most by the rule. */
  private static boolean addFund(Scorecard card, List<WrongFigure.Named> parts) {
    if (card.funds().isEmpty()) {
      return false;
    }
    FundScore fund = card.funds().get();
    boolean beyond = beyond(fund.self(), fund.weight());
    (beyond ? fund.computed() : fund.self())
        .ifPresent(points -> parts.add(new WrongFigure.Named(FundScoreCheck.NAME, points)));
    return beyond;
  }

  private static boolean beyond(Optional<BigDecimal> score, Optional<BigDecimal> weight) {
    return score.isPresent() && weight.isPresent() && score.get().compareTo(weight.get()) > 0;
  }
}
