package cn.hebiao.judge.check.score;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.check.Sums;
import cn.hebiao.judge.check.weight.WeightTotalCheck;
import cn.hebiao.judge.diagnose.slip.WrongFigure;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.finding.Unevaluated;
import cn.hebiao.model.value.Written;
import cn.hebiao.rules.rulebook.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The self scores of all rows, the execution row included, make up the declared total. */
public final class ScoreTotalCheck implements FormCheck {
  public static final FindingCode SCORE_TOTAL_DIFFERS = FindingCode.error("SCORE_TOTAL_DIFFERS");

  private static final BigDecimal HALF = new BigDecimal("0.5");

  @Override
  public List<FindingCode> codes() {
    return List.of(SCORE_TOTAL_DIFFERS);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    if (Sums.folded(card) || card.declared().score().isEmpty() || !card.filled()) {
      return List.of();
    }
    BigDecimal declared = card.declared().score().get();
    List<WrongFigure.NamedFigure> parts = new ArrayList<>();
    boolean doubtful = addFund(card, parts);
    for (ScoredRow row : card.rows()) {
      boolean beyond = beyond(row.self(), SharedScores.weight(row, card));
      (beyond ? row.computed() : row.self())
          .ifPresent(points -> parts.add(new WrongFigure.NamedFigure(row.row().name(), points)));
      doubtful |= beyond;
    }
    BigDecimal sum = Sums.of(parts);
    BigDecimal gap = declared.subtract(sum).abs();
    if (gap.signum() == 0
        || declared.scale() > 0 && gap.compareTo(HALF.movePointLeft(declared.scale())) <= 0) {
      return List.of();
    }
    if (isOpen(card, declared, sum, context)) {
      return List.of();
    }
    boolean rounded = declared.stripTrailingZeros().scale() <= 0 && gap.compareTo(HALF) <= 0;
    Severity severity = rounded ? Severity.NOTICE : doubtful ? Severity.WARNING : Severity.ERROR;
    String key =
        rounded
            ? "finding.SCORE_TOTAL_DIFFERS.rounded"
            : doubtful ? "finding.SCORE_TOTAL_DIFFERS.doubtful" : "finding.SCORE_TOTAL_DIFFERS";
    return List.of(
        context.diagnosed(
            Finding.at(
                    card.form().declared().score().get(),
                    SCORE_TOTAL_DIFFERS,
                    Message.of(key, "steps", Sums.steps(parts)))
                .showing(Stated.points(declared), Stated.points(sum))
                .with(severity),
            WrongFigure.points(declared, sum, parts, withoutFund(card, parts, sum))));
  }

  @Override
  public List<Unevaluated> open(Scorecard card, CheckContext context) {
    BigDecimal sum =
        Stream.concat(
                card.rows().stream().map(ScoredRow::self),
                card.funds().stream().map(FundScore::self))
            .flatMap(Optional::stream)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return card.form().declared().score().stream()
        .filter(cell -> card.filled() && !Sums.folded(card))
        .filter(
            cell ->
                card.declared()
                    .score()
                    .filter(total -> isOpen(card, total, sum, context))
                    .isPresent())
        .map(
            cell ->
                context.open(
                    Role.STATED_TOTAL.chinese(),
                    cell,
                    "check.totalOpen",
                    "sum",
                    Written.plain(sum)))
        .toList();
  }

  /** Whether the total holds more than was read, and what was not read may hold what is lacking. */
  private static boolean isOpen(
      Scorecard card, BigDecimal declared, BigDecimal sum, CheckContext context) {
    BigDecimal lacking = declared.subtract(sum);
    return lacking.signum() > 0
        && (!card.complete()
            || WeightTotalCheck.unread(card, context)
                .filter(points -> lacking.compareTo(points) <= 0)
                .isPresent());
  }

  /** The total of the indicators alone, where leaving the execution row out is not plain anyway. */
  private static List<WrongFigure.NamedFigure> withoutFund(
      Scorecard card, List<WrongFigure.NamedFigure> parts, BigDecimal sum) {
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
        : List.of(new WrongFigure.NamedFigure("@name.scoresWithoutFund", sum.subtract(fund)));
  }

  /** An execution score beyond its weight is taken as what it can be at most by the rule. */
  private static boolean addFund(Scorecard card, List<WrongFigure.NamedFigure> parts) {
    if (card.funds().isEmpty()) {
      return false;
    }
    FundScore fund = card.funds().get();
    boolean unscored = fund.block().total().filter(line -> line.score().isEmpty()).isPresent();
    boolean beyond = unscored || beyond(fund.self(), fund.weight());
    (beyond ? fund.computed() : fund.self())
        .ifPresent(points -> parts.add(new WrongFigure.NamedFigure(CheckContext.FUND_ROW, points)));
    return beyond;
  }

  private static boolean beyond(Optional<BigDecimal> score, Optional<BigDecimal> weight) {
    return score.isPresent() && weight.isPresent() && score.get().compareTo(weight.get()) > 0;
  }
}
