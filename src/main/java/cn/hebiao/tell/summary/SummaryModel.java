package cn.hebiao.tell.summary;

import cn.hebiao.judge.across.BatchFinding;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.finding.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the summary workbook shows of many workbooks.
 *
 * @param forms a line per scored form
 * @param indicators a line per indicator
 * @param funds a line per form with a fund block
 * @param findings a line per finding, whether its file has scored forms or not
 * @param grades a line per grade, best first, the last for forms without one
 * @param losses a line per level-one indicator, most points lost first
 * @param files a line per received file
 * @param counts how many files were received and what became of them
 * @param data a line per figure of the basic data
 * @param together a line per cell of what several files show together
 * @param reporting who has reported and who has not
 */
public record SummaryModel(
    List<FormLine> forms,
    List<IndicatorLine> indicators,
    List<FundLine> funds,
    List<FindingLine> findings,
    List<GradeLine> grades,
    List<LossLine> losses,
    List<FileLine> files,
    FileCounts counts,
    List<DatumLine> data,
    List<TogetherLine> together,
    Reporting reporting) {
  public SummaryModel {
    forms = List.copyOf(forms);
    indicators = List.copyOf(indicators);
    funds = List.copyOf(funds);
    findings = List.copyOf(findings);
    grades = List.copyOf(grades);
    losses = List.copyOf(losses);
    files = List.copyOf(files);
    data = List.copyOf(data);
    together = List.copyOf(together);
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
    return collector.model(roster, together);
  }

  /** Sums over the departments' own forms. */
  public FundTotal departmentFunds() {
    return FundTotal.of(funds.stream().filter(line -> !line.ofProject()).toList());
  }

  /** Sums over the project forms; departments count these amounts as well. */
  public FundTotal projectFunds() {
    return FundTotal.of(funds.stream().filter(FundLine::ofProject).toList());
  }

  /** How many findings the files show together; each takes a line per cell concerned. */
  public int togetherFindings() {
    return together.stream().mapToInt(TogetherLine::number).max().orElse(0);
  }

  /** All points lost. */
  public BigDecimal lost() {
    return losses.stream().map(LossLine::lost).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The number of findings of a severity. */
  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
