package cn.hebiao.tell.summary;

import cn.hebiao.judge.check.FormStates;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that the summary needs of one file: its lines, numbered from 1 within the file. The result
 * they were made from, with all its cells, need not be kept.
 *
 * @param file the line of the file itself
 * @param annotatedFile its annotated copy, relative to the summary; empty where there is none
 * @param forms a line per scored form
 * @param indicators a line per indicator
 * @param funds a line per form with a fund block
 * @param findings a line per finding
 * @param data a line per figure of the basic data
 * @param losses points by level-one indicator
 */
public record FileSummary(
    FileLine file,
    Optional<String> annotatedFile,
    List<FormLine> forms,
    List<IndicatorLine> indicators,
    List<FundLine> funds,
    List<FindingLine> findings,
    List<DatumLine> data,
    List<LossLine> losses) {
  public FileSummary {
    forms = List.copyOf(forms);
    indicators = List.copyOf(indicators);
    funds = List.copyOf(funds);
    findings = List.copyOf(findings);
    data = List.copyOf(data);
    losses = List.copyOf(losses);
  }

  /** The lines of one file; messages give the texts. May be called by several threads at once. */
  public static FileSummary of(Consolidated file, Messages messages) {
    FileLines lines = new FileLines(file, messages);
    List<Scorecard> scored = lines.scored();
    FormStates standing = FormStates.of(file.checked());
    List<FormLine> forms = new ArrayList<>();
    List<IndicatorLine> indicators = new ArrayList<>();
    List<FundLine> funds = new ArrayList<>();
    List<FindingLine> findings = new ArrayList<>();
    List<DatumLine> data = new ArrayList<>();
    LossTally losses = new LossTally(messages);
    for (Scorecard card : scored) {
      int at = file.checked().forms().indexOf(card);
      forms.add(
          lines.form(
              forms.size() + 1, card, standing.states().get(at), standing.findings().get(at)));
      losses.add(card);
      card.rows().forEach(row -> indicators.add(lines.indicator(indicators.size() + 1, card, row)));
      card.funds().ifPresent(fund -> funds.add(lines.fund(funds.size() + 1, card, fund)));
    }
    for (Finding finding : file.checked().findings()) {
      findings.add(lines.finding(findings.size() + 1, finding));
    }
    file.checked().data().forEach(datum -> data.add(lines.datum(data.size() + 1, datum)));
    return new FileSummary(
        line(file, scored.size(), messages),
        file.annotatedFile(),
        forms,
        indicators,
        funds,
        findings,
        data,
        losses.added());
  }

  private static FileLine line(Consolidated file, int scored, Messages messages) {
    Checked checked = file.checked();
    FileResult result = FileResult.of(checked.outcome());
    Optional<Message> unscored =
        result == FileResult.CONSOLIDATED && scored == 0
            ? Optional.of(Message.of("summary.file.notScored"))
            : Optional.empty();
    String reason =
        checked.message().or(file::copyLeftOut).or(() -> unscored).map(messages::text).orElse("");
    return new FileLine(1, checked.file(), result, scored, reason);
  }

  /** The name that the summary shows: the copy's where there is one, else as the user named it. */
  String shownName() {
    return annotatedFile.orElse(file.file());
  }
}
