package cn.hebiao.tell.summary;

import cn.hebiao.judge.across.BatchFinding;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Message;
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
    FileLines lines = new FileLines(file, messages);
    List<Scorecard> scored = lines.scored();
    FindingHomes homes = new FindingHomes(scored, file.checked().findings());
    for (int form = 0; form < scored.size(); form++) {
      Scorecard card = scored.get(form);
      FormLine line = lines.form(forms.size() + 1, card, homes.of(form));
      forms.add(line);
      grades.add(line);
      losses.add(card);
      card.rows().forEach(row -> indicators.add(lines.indicator(indicators.size() + 1, card, row)));
      card.funds().ifPresent(fund -> funds.add(lines.fund(funds.size() + 1, card, fund)));
    }
    for (Finding finding : file.checked().findings()) {
      findings.add(lines.finding(findings.size() + 1, finding));
    }
    file.checked().data().forEach(datum -> data.add(lines.datum(data.size() + 1, datum)));
    together.add(file);
    files.add(fileLine(file, scored.size()));
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
