package cn.hebiao.tell.summary;

import cn.hebiao.judge.across.BatchFinding;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.finding.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the summary workbook shows of many workbooks.
 *
 * @param forms a line per scored form
 * @param indicators a line per indicator
 * @param funds a line per form with a fund block
 * @param findings a line per finding, whether its file has scored forms or not
 * @param severities how many findings there are of each severity; none is not in it
 * @param grades a line per grade, best first, the last for forms without one
 * @param losses a line per level-one indicator, most points lost first
 * @param files a line per received file
 * @param counts how many files were received and what became of them
 * @param data a line per figure of the basic data
 * @param together a line per cell of what several files show together
 * @param togetherFindings how many findings these are; each takes a line per cell concerned
 * @param orphans the copies of earlier runs whose files did not come in again
 * @param reporting who has reported and who has not
 * @param overview the first page
 * @param subtotals forms by where their agencies belong, and the agencies among each other
 * @param years this year beside the last
 */
public record SummaryModel(
    LineSequence<FormLine> forms,
    LineSequence<IndicatorLine> indicators,
    LineSequence<FundLine> funds,
    LineSequence<FindingLine> findings,
    Map<Severity, Integer> severities,
    List<GradeLine> grades,
    List<LossLine> losses,
    LineSequence<FileLine> files,
    FileCounts counts,
    LineSequence<DatumLine> data,
    LineSequence<TogetherLine> together,
    int togetherFindings,
    LineSequence<OrphanLine> orphans,
    Reporting reporting,
    FirstPage overview,
    Subtotals subtotals,
    YearOnYear years) {
  /** Numbers of the whole summary, under one name for all. */
  public static final LineColumns<SummaryModel> TOTALS =
      LineColumns.<SummaryModel>of("counts")
          .number("received", model -> model.counts().received())
          .number("consolidated", model -> model.counts().consolidated())
          .number("unrecognised", model -> model.counts().unrecognised())
          .number("unreadable", model -> model.counts().unreadable())
          .number("forms", model -> model.forms().size())
          .number("indicators", model -> model.indicators().size())
          .number("findings", model -> model.findings().size())
          .number("errors", model -> model.count(Severity.ERROR))
          .number("warnings", model -> model.count(Severity.WARNING))
          .number("notices", model -> model.count(Severity.NOTICE))
          .number("data", model -> model.data().size())
          .number("together", SummaryModel::togetherFindings)
          .number("orphans", model -> model.orphans().size())
          .text("roster", model -> model.reporting().note());

  public SummaryModel {
    severities = Map.copyOf(severities);
    grades = List.copyOf(grades);
    losses = List.copyOf(losses);
  }

  /** The summary of some files, in their order. */
  public static SummaryModel of(List<Consolidated> files, Messages messages) {
    return of(files, messages, Optional.empty(), List.of());
  }

  /** The same, compared with a roster of agencies, and with what the files show together. */
  public static SummaryModel of(
      List<Consolidated> files,
      Messages messages,
      Optional<List<String>> roster,
      List<BatchFinding> together) {
    SummaryCollector collector = new SummaryCollector(messages);
    files.forEach(collector::add);
    return collector.model(
        new SummaryContext(
            roster.map(names -> names.stream().map(RosterEntry::of).toList()),
            together,
            List.of(),
            UnaryOperator.identity(),
            YearOnYear.NONE));
  }

  /** The lists that templates can show. */
  public List<SummaryList<?>> lists() {
    List<SummaryList<?>> own =
        List.of(
            new SummaryList<>(FormLine.COLUMNS, forms),
            new SummaryList<>(IndicatorLine.COLUMNS, indicators),
            new SummaryList<>(FundLine.COLUMNS, funds),
            new SummaryList<>(FindingLine.COLUMNS, findings),
            new SummaryList<>(GradeLine.COLUMNS, LineSequence.of(grades)),
            new SummaryList<>(LossLine.columns(lost()), LineSequence.of(losses)),
            new SummaryList<>(FileLine.COLUMNS, files),
            new SummaryList<>(DatumLine.COLUMNS, data),
            new SummaryList<>(TogetherLine.COLUMNS, together),
            new SummaryList<>(OrphanLine.COLUMNS, orphans),
            new SummaryList<>(ReportingLine.COLUMNS, LineSequence.of(reporting.lines())));
    return Stream.of(own, overview.lists(), subtotals.lists(), years.lists())
        .flatMap(List::stream)
        .toList();
  }

  /** All points lost. */
  public BigDecimal lost() {
    return losses.stream().map(LossLine::lost).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The number of findings of a severity. */
  public int count(Severity severity) {
    return severities.getOrDefault(severity, 0);
  }
}
