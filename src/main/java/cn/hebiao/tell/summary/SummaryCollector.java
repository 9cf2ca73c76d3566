package cn.hebiao.tell.summary;

import cn.hebiao.judge.across.BatchFinding;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.finding.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects results one at a time, so that a large batch need not keep them all: only the lines of
 * the summary stay, in a store that may keep them outside memory, and sums. Not for use by several
 * threads at once.
 */
public final class SummaryCollector {
  private final Messages messages;
  private final LineStore.Growing<FormLine> forms;
  private final LineStore.Growing<IndicatorLine> indicators;
  private final LineStore.Growing<FundLine> funds;
  private final LineStore.Growing<FindingLine> findings;
  private final LineStore.Growing<FileLine> files;
  private final LineStore.Growing<DatumLine> data;
  private final Map<Severity, Integer> severities = new EnumMap<>(Severity.class);
  private final Map<FileResult, Integer> results = new EnumMap<>(FileResult.class);
  private final TogetherLines together;
  private final GradeTally grades;
  private final LossTally losses;
  private final RosterMatch senders;

  /** A collector that has seen no file and keeps its lines in memory; messages give the texts. */
  public SummaryCollector(Messages messages) {
    this(messages, LineStore.inMemory());
  }

  /** The same with another place for the lines; whoever made the store closes it. */
  public SummaryCollector(Messages messages, LineStore store) {
    this.messages = messages;
    this.forms = store.list(FormLine.class);
    this.indicators = store.list(IndicatorLine.class);
    this.funds = store.list(FundLine.class);
    this.findings = store.list(FindingLine.class);
    this.files = store.list(FileLine.class);
    this.data = store.list(DatumLine.class);
    this.together = new TogetherLines(messages);
    this.grades = new GradeTally(messages);
    this.losses = new LossTally(messages);
    this.senders = new RosterMatch(messages);
  }

  /** Takes in one file. */
  public void add(Consolidated file) {
    FileLines lines = new FileLines(file, messages);
    List<Scorecard> scored = lines.scored();
    FindingHomes homes = new FindingHomes(scored, file.checked().findings());
    for (int form = 0; form < scored.size(); form++) {
      Scorecard card = scored.get(form);
      FormLine line = lines.form(forms.size() + 1, card, homes.of(form));
      forms.add(line);
      grades.add(line);
      losses.add(card);
      senders.add(line);
      card.rows().forEach(row -> indicators.add(lines.indicator(indicators.size() + 1, card, row)));
      card.funds().ifPresent(fund -> funds.add(lines.fund(funds.size() + 1, card, fund)));
    }
    for (Finding finding : file.checked().findings()) {
      findings.add(lines.finding(findings.size() + 1, finding));
      severities.merge(finding.severity(), 1, Integer::sum);
    }
    file.checked().data().forEach(datum -> data.add(lines.datum(data.size() + 1, datum)));
    together.add(file);
    FileLine line = fileLine(file, scored.size());
    files.add(line);
    results.merge(line.result(), 1, Integer::sum);
  }

  private FileLine fileLine(Consolidated file, int scored) {
    FileResult result = FileResult.of(file.checked().outcome());
    String reason =
        file.checked()
            .message()
            .map(messages::text)
            .orElseGet(
                () ->
                    result == FileResult.CONSOLIDATED && scored == 0
                        ? messages.text(Message.of("summary.file.notScored"))
                        : "");
    return new FileLine(files.size() + 1, file.checked().file(), result, scored, reason);
  }

  /** The summary of the files so far. */
  public SummaryModel model() {
    return model(Optional.empty(), List.of());
  }

  /** The same, compared with a roster of agencies, and with what the files show together. */
  public SummaryModel model(Optional<List<String>> roster, List<BatchFinding> found) {
    return new SummaryModel(
        forms.lines(),
        indicators.lines(),
        funds.lines(),
        findings.lines(),
        Map.copyOf(severities),
        grades.lines(),
        losses.lines(),
        files.lines(),
        FileCounts.of(files.size(), results),
        data.lines(),
        together.lines(List.copyOf(found)),
        found.size(),
        senders.reporting(roster));
  }
}
