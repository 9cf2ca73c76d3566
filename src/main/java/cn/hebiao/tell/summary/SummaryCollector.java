package cn.hebiao.tell.summary;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.finding.Severity;
import java.util.EnumMap;
import java.util.Map;

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
  private final OverviewTally overview;
  private final AgencyTally agencies;

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
    this.overview = new OverviewTally(messages);
    this.agencies = new AgencyTally(messages.text(Message.of("summary.group.open")));
  }

  /** Takes in one file. */
  public void add(Consolidated file) {
    add(FileSummary.of(file, messages));
  }

  /** Takes in the lines of one file. */
  public void add(FileSummary file) {
    for (FormLine line : file.forms()) {
      forms.add(line);
      grades.add(line);
      senders.add(line);
    }
    file.indicators().forEach(indicators::add);
    file.funds().forEach(funds::add);
    for (FindingLine line : file.findings()) {
      findings.add(line);
      severities.merge(line.severity(), 1, Integer::sum);
    }
    file.data().forEach(data::add);
    file.losses().forEach(losses::add);
    together.add(file);
    overview.add(file);
    agencies.add(file);
    files.add(file.file());
    results.merge(file.file().result(), 1, Integer::sum);
  }

  /** The summary of the files so far. */
  public SummaryModel model() {
    return model(SummaryContext.NONE);
  }

  /** The same with what else is known. */
  public SummaryModel model(SummaryContext context) {
    Reporting reporting = senders.reporting(context.roster(), context.meant());
    FileCounts counts = FileCounts.of(files.size(), results);
    return new SummaryModel(
        forms.lines(),
        indicators.lines(),
        funds.lines(),
        findings.lines(),
        Map.copyOf(severities),
        grades.lines(),
        losses.lines(),
        files.lines(),
        counts,
        data.lines(),
        together.lines(context.together()),
        context.together().size(),
        LineSequence.of(context.orphans().stream().map(OrphanLine::new).toList()),
        reporting,
        new FirstPage(
            overview.states(),
            overview.bands(),
            overview.kinds(),
            overview.worst(),
            overview.todos(reporting, counts)),
        agencies.subtotals(context),
        context.years());
  }
}
