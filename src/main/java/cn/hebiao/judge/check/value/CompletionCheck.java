package cn.hebiao.judge.check.value;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.check.fund.ExecutionRateCheck;
import cn.hebiao.judge.diagnose.slip.WrongFigure;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.CellReading;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Interval;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.target.Direction;
import cn.hebiao.read.target.MeasuredPair;
import cn.hebiao.read.target.PairOutcome;
import cn.hebiao.rules.rulebook.Role;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The completion rate as written is that of actual and target. Forms differ in whether it ends at
 * 100% and in how it is taken where less is better: any of the usual ways will do.
 */
public final class CompletionCheck implements FormCheck {
  /** The message on a share of points. */
  public static final String OF_SCORES = "finding.RATE_DIFFERS.score";

  private static final BigDecimal TWO = new BigDecimal("2");

  /** Scores are rounded to one digit at least. */
  private static final BigDecimal HALF_POINT = new BigDecimal("0.05");

  @Override
  public List<FindingCode> codes() {
    return List.of(ExecutionRateCheck.RATE_DIFFERS);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    boolean ofScores = ofScores(card, context.rulebook().labels().of(Role.SCORE));
    for (ScoredRow row : card.rows()) {
      row.row()
          .completion()
          .flatMap(cell -> ofScores ? scored(cell, row) : judge(cell, row, context))
          .ifPresent(findings::add);
    }
    return findings;
  }

  /** Whether the column holds what share of its points each row got: 得分率. */
  private static boolean ofScores(Scorecard card, Collection<String> scores) {
    return card.form().columns().stream()
        .filter(column -> column.role() == Role.COMPLETION)
        .anyMatch(column -> scores.stream().anyMatch(column.label()::contains));
  }

  private static Optional<Finding> scored(SheetCell cell, ScoredRow row) {
    Optional<BigDecimal> weight = row.weight().filter(points -> points.signum() > 0);
    CellReading reading = row.row().rate().reading();
    if (weight.isEmpty() || row.self().isEmpty() || !row.worth().exact()) {
      return Optional.empty();
    }
    BigDecimal rate = row.self().get().divide(weight.get(), MathContext.DECIMAL64);
    boolean right =
        Stream.of(reading.figure(), reading.alternative())
            .flatMap(Optional::stream)
            .map(CompletionCheck::range)
            .anyMatch(range -> range.contains(rate));
    return reading
        .figure()
        .filter(figure -> !right)
        .map(
            figure ->
                Finding.at(
                        cell,
                        ExecutionRateCheck.RATE_DIFFERS,
                        Message.of(
                            OF_SCORES,
                            "name",
                            row.row().name(),
                            "weight",
                            Written.plain(weight.get()),
                            "score",
                            Written.plain(row.self().get())))
                    .showing(
                        Stated.number(figure.number(), figure.unit(), cell.words().strip()),
                        Stated.percent(rate))
                    .with(Severity.WARNING));
  }

  private static Optional<Finding> judge(SheetCell cell, ScoredRow row, CheckContext context) {
    Optional<MeasuredPair> measure =
        row.outcome().flatMap(PairOutcome::measure).filter(m -> m.completion().isPresent());
    CellReading reading = row.row().rate().reading();
    if (measure.isEmpty() || reading.figure().isEmpty()) {
      return Optional.empty();
    }
    List<BigDecimal> rates = rates(measure.get(), row);
    boolean right =
        Stream.of(reading.figure(), reading.alternative())
            .flatMap(Optional::stream)
            .map(CompletionCheck::range)
            .anyMatch(range -> rates.stream().anyMatch(range::contains));
    if (right) {
      return Optional.empty();
    }
    BigDecimal rate = rates.get(0);
    Figure figure = reading.figure().get();
    return Optional.of(
        context.diagnosed(
            Finding.at(
                    cell,
                    ExecutionRateCheck.RATE_DIFFERS,
                    Message.of(
                        "finding.RATE_DIFFERS.completion",
                        "name",
                        row.row().name(),
                        "target",
                        row.row().target().map(t -> t.text()).orElse(""),
                        "actual",
                        row.row().actual().map(SheetCell::words).orElse("").strip()))
                .showing(
                    Stated.number(figure.number(), figure.unit(), cell.words().strip()),
                    Stated.percent(rate))
                .with(Severity.WARNING),
            WrongFigure.of(figure, rate)));
  }

  /** What may be written, cut off or rounded at its last digit. */
  private static Interval range(Figure figure) {
    BigDecimal digit = figure.unit().toBase(BigDecimal.ONE.movePointLeft(figure.decimals()));
    return new Interval(figure.number().subtract(digit), figure.number().add(digit));
  }

  /** Whether the agency took its points off by the plain rate. */
  private static boolean isScoredBy(BigDecimal rate, ScoredRow row) {
    return rate.compareTo(BigDecimal.ONE) < 0
        && row.weight()
            .flatMap(weight -> row.self().map(self -> weight.multiply(rate).subtract(self).abs()))
            .filter(apart -> apart.compareTo(HALF_POINT) <= 0)
            .isPresent();
  }

  /** The completion rate in the usual ways, the plain one first. */
  private static List<BigDecimal> rates(MeasuredPair measure, ScoredRow row) {
    BigDecimal plain = measure.completion().orElseThrow();
    List<BigDecimal> rates = new ArrayList<>(List.of(plain, plain.min(BigDecimal.ONE)));
    boolean scored = measure.direction() == Direction.UNSTATED && isScoredBy(plain, row);
    if (measure.direction() != Direction.HIGHER && plain.signum() > 0 && !scored) {
      BigDecimal turned = BigDecimal.ONE.divide(plain, MathContext.DECIMAL64);
      rates.add(turned);
      rates.add(turned.min(BigDecimal.ONE));
      rates.add(TWO.subtract(plain));
    }
    return rates;
  }
}
