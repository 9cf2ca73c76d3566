package cn.hebiao.tell.summary;

import cn.hebiao.judge.across.BatchFinding;
import cn.hebiao.model.finding.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects results one at a time, so that a large batch need not keep them all: only the lines of
 * the summary stay. Not for use by several threads at once.
 */
public final class SummaryCollector {
  private final Messages messages;
  private final List<FormLine> forms = new ArrayList<>();
  private final List<IndicatorLine> indicators = new ArrayList<>();
  private final List<FundLine> funds = new ArrayList<>();
  private final List<FindingLine> findings = new ArrayList<>();
  private final List<FileLine> files = new ArrayList<>();
  private final List<DatumLine> data = new ArrayList<>();
  private final TogetherLines together;
  private final GradeTally grades;
  private final LossTally losses;

  /** A collector that has seen no file; messages give the texts. */
  public SummaryCollector(Messages messages) {
    this.messages = messages;
    this.together = new TogetherLines(messages);
    this.grades = new GradeTally(messages);
    this.losses = new LossTally(messages);
  }

  /** Takes in one file. */
  public void add(Consolidated file) {
    add(FileSummary.of(file, messages));
  }

  /** Takes in the lines of one file. */
  public void add(FileSummary file) {
    for (FormLine line : file.forms()) {
      forms.add(line.numbered(forms.size() + 1));
      grades.add(line);
    }
    file.indicators().forEach(line -> indicators.add(line.numbered(indicators.size() + 1)));
    file.funds().forEach(line -> funds.add(line.numbered(funds.size() + 1)));
    file.findings().forEach(line -> findings.add(line.numbered(findings.size() + 1)));
    file.data().forEach(line -> data.add(line.numbered(data.size() + 1)));
    file.losses().forEach(losses::add);
    together.add(file);
    files.add(file.file().numbered(files.size() + 1));
  }

  /** The summary of the files so far. */
  public SummaryModel model() {
    return model(Optional.empty(), List.of());
  }

  /** The same, compared with a roster of agencies, and with what the files show together. */
  public SummaryModel model(Optional<List<String>> roster, List<BatchFinding> found) {
    return new SummaryModel(
        forms,
        indicators,
        funds,
        findings,
        grades.lines(),
        losses.lines(),
        files,
        FileCounts.of(files),
        data,
        together.lines(found),
        RosterMatch.of(roster, forms, messages));
  }
}
