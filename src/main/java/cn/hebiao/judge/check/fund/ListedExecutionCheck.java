package cn.hebiao.judge.check.fund;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.check.FormCheck;
import cn.hebiao.judge.check.sheet.ExcerptCheck;
import cn.hebiao.judge.evidence.ListedExecution;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.ScoredRow;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Interval;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.FormEntry;
import cn.hebiao.read.form.FundBlock;
import cn.hebiao.read.form.PointEntries;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A form that lists its execution rate among the indicators says there what its fund block says:
 * the same rate, and the same points for it. Nothing tells which of the two is right.
 */
public final class ListedExecutionCheck implements FormCheck {
  @Override
  public List<FindingCode> codes() {
    return List.of(ExcerptCheck.FIGURE_CONFLICT);
  }

  @Override
  public List<Finding> check(Scorecard card, CheckContext context) {
    Optional<ListedExecution> listed =
        ListedExecution.of(card.form(), context.words().evidence());
    Optional<FundScore> fund = card.funds();
    return listed.isEmpty() || fund.isEmpty()
        ? List.of()
        : Stream.of(rate(listed.get(), fund.get()), points(listed.get(), fund.get(), card))
            .flatMap(Optional::stream)
            .toList();
  }

  private static Optional<Finding> rate(ListedExecution listed, FundScore fund) {
    FundBlock.FundRow line = fund.block().total().orElseThrow();
    Optional<BigDecimal> rate = fund.computedRate();
    Optional<Interval> written = listed.rate().map(ListedExecutionCheck::written);
    boolean apart =
        rate.isPresent()
            && written.isPresent()
            && rates(fund, line, rate.get()).noneMatch(written.get()::overlaps);
    return apart
        ? listed
            .row()
            .actual()
            .map(
                cell ->
                    Finding.at(
                            cell,
                            ExcerptCheck.FIGURE_CONFLICT,
                            Message.of(
                                "finding.FIGURE_CONFLICT.rate",
                                "name",
                                listed.row().name(),
                                "executed",
                                line.executed().map(SheetCell::words).orElse("").strip(),
                                "budget",
                                line.adjusted()
                                    .or(line::initial)
                                    .map(SheetCell::words)
                                    .orElse("")
                                    .strip()))
                        .showing(Stated.words(cell.words().strip()), Stated.percent(rate.get())))
        : Optional.empty();
  }

  /** What the rate may be: of the amounts, cut off at the whole, or as the block itself says. */
  private static Stream<Interval> rates(FundScore fund, FundBlock.FundRow line, BigDecimal rate) {
    Stream<Interval> bases =
        fund.executed().stream()
            .flatMap(
                executed ->
                    fund.initial().stream()
                        .filter(base -> base.signum() > 0)
                        .map(base -> executed.divide(base, MathContext.DECIMAL64))
                        .map(Interval::point));
    return Stream.concat(
        Stream.of(
                Optional.of(ExecutionRateCheck.possible(line, rate)),
                Optional.of(Interval.point(rate.min(BigDecimal.ONE))),
                line.written().figure().map(ListedExecutionCheck::written))
            .flatMap(Optional::stream),
        bases);
  }

  private static Interval written(Figure figure) {
    return ExecutionRateCheck.written(figure);
  }

  /** The points of both; where a rule scores the row otherwise, that is said there. */
  private static Optional<Finding> points(ListedExecution listed, FundScore fund, Scorecard card) {
    PointEntries points = fund.block().total().orElseThrow().points();
    Optional<ScoredRow> row =
        card.rows().stream().filter(each -> each.row().equals(listed.row())).findFirst();
    boolean comparable =
        row.filter(each -> each.difference().filter(gap -> gap.signum() != 0).isEmpty())
            .flatMap(ScoredRow::weight)
            .filter(weight -> differs(points.weight(), Optional.of(weight)))
            .isEmpty();
    Optional<BigDecimal> own = row.flatMap(ScoredRow::self);
    return comparable && own.isPresent() && differs(points.score(), own)
        ? points
            .score()
            .place()
            .map(
                cell ->
                    Finding.at(
                            cell,
                            ExcerptCheck.FIGURE_CONFLICT,
                            "name",
                            listed.row().name(),
                            "sheet",
                            listed.row().nameCell().sheet(),
                            "cell",
                            listed.row().nameCell().ref().name(),
                            "other",
                            Written.plain(own.get()))
                        .showing(
                            Stated.points(points.score().number().orElseThrow()),
                            Stated.points(own.get())))
        : Optional.empty();
  }

  private static boolean differs(FormEntry entry, Optional<BigDecimal> other) {
    return entry.number().filter(n -> n.compareTo(other.orElseThrow()) != 0).isPresent();
  }
}
