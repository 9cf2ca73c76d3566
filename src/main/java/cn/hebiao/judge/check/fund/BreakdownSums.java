package cn.hebiao.judge.check.fund;

import cn.hebiao.judge.check.CheckContext;
import cn.hebiao.judge.diagnose.slip.WrongFigure;
import cn.hebiao.judge.score.FundScore;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.finding.Stated;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.model.value.Figure;
import cn.hebiao.model.value.Unit;
import cn.hebiao.model.value.Written;
import cn.hebiao.read.form.FormEntry;
import cn.hebiao.read.form.FundBreakdown;
import cn.hebiao.read.form.FundBreakdown.Item;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The total of a fund block taken apart below a heading. The forms do not say which of its amounts
 * is meant, the budget or what was spent, so that either will do.
 */
record BreakdownSums(FundScore fund, CheckContext context) {

  /** Those that give none of the total's amounts. */
  Stream<Finding> findings() {
    List<Figure> totals =
        fund.block().total().stream()
            .flatMap(line -> line.amounts().all())
            .flatMap(entry -> entry.figure().stream())
            .toList();
    return fund.block().breakdowns().stream().flatMap(one -> differs(one, totals).stream());
  }

  private Optional<Finding> differs(FundBreakdown breakdown, List<Figure> totals) {
    List<FormEntry> amounts =
        breakdown.items().stream().map(Item::amount).filter(FormEntry::isFilled).toList();
    List<Figure> figures = amounts.stream().flatMap(entry -> entry.figure().stream()).toList();
    BigDecimal sum = figures.stream().map(Figure::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal width =
        figures.stream().map(Figure::halfWidth).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean agrees =
        totals.stream()
            .anyMatch(
                total ->
                    sum.subtract(total.number()).abs().compareTo(width.add(total.halfWidth()))
                        <= 0);
    if (agrees || sum.signum() == 0 || figures.size() < amounts.size()) {
      return Optional.empty();
    }
    return totals.stream()
        .min(Comparator.comparing(total -> total.number().subtract(sum).abs()))
        .flatMap(
            total ->
                slip(breakdown, amounts, sum, total)
                    .or(() -> told(breakdown, largest(amounts), sum, total)));
  }

  /** The one line whose figure a slip explains. */
  private Optional<Finding> slip(
      FundBreakdown breakdown, List<FormEntry> amounts, BigDecimal sum, Figure total) {
    List<Finding> explained =
        amounts.stream()
            .map(entry -> put(breakdown, entry, sum, total))
            .filter(finding -> finding.diagnosis().isPresent())
            .toList();
    return explained.size() == 1 ? Optional.of(explained.get(0)) : Optional.empty();
  }

  private Finding put(FundBreakdown breakdown, FormEntry entry, BigDecimal sum, Figure total) {
    Figure figure = entry.figure().orElseThrow();
    BigDecimal due = figure.number().add(total.number()).subtract(sum);
    Message message =
        message("check.breakdown.line", breakdown)
            .with("sum", plain(sum))
            .with("total", plain(total.number()));
    return context.diagnosed(
        Finding.at(entry.place().orElseThrow(), FundPartsCheck.FUND_PARTS_DIFFER, message)
            .showing(
                Stated.number(figure.number(), figure.unit(), plain(figure.number())),
                Stated.number(due, figure.unit(), plain(due))),
        WrongFigure.of(figure, due));
  }

  private String plain(BigDecimal base) {
    return Written.plain(base.divide(fund.factor()));
  }

  private Message message(String key, FundBreakdown breakdown) {
    return Message.of(
        key, "heading", breakdown.heading().replaceFirst(":$", ""), "unit", fund.unit());
  }

  private static Optional<SheetCell> largest(List<FormEntry> amounts) {
    return amounts.stream()
        .max(Comparator.comparing(entry -> entry.number().orElse(BigDecimal.ZERO)))
        .flatMap(FormEntry::place);
  }

  private Optional<Finding> told(
      FundBreakdown breakdown, Optional<SheetCell> place, BigDecimal sum, Figure total) {
    Unit unit = total.unit();
    Message message = message("check.breakdown", breakdown);
    return place.map(
        cell ->
            Finding.at(cell, FundPartsCheck.FUND_PARTS_DIFFER, message)
                .showing(
                    Stated.number(sum, unit, plain(sum)),
                    Stated.number(total.number(), unit, plain(total.number())))
                // Something may not be listed.
                .with(sum.compareTo(total.number()) < 0 ? Severity.WARNING : Severity.ERROR));
  }
}
