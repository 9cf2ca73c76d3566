package cn.hebiao.tell.summary;

import cn.hebiao.judge.check.FormStates;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that the summary needs of one file: its lines. The result they were made from, with all its
 * cells, need not be kept.
 *
 * @param file the line of the file itself
 * @param forms a line per scored form
 * @param indicators a line per indicator
 * @param funds a line per form with a fund block
 * @param findings a line per finding
 * @param data a line per figure of the basic data
 * @param losses points by level-one indicator
 */
public record FileSummary(
    FileLine file,
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
      forms.add(lines.form(card, standing.states().get(at), standing.findings().get(at)));
      losses.add(card);
      card.rows().forEach(row -> indicators.add(lines.indicator(card, row)));
      card.funds().ifPresent(fund -> funds.add(lines.fund(card, fund)));
    }
    file.checked().findings().forEach(finding -> findings.add(lines.finding(finding)));
    file.checked().data().forEach(datum -> data.add(lines.datum(datum)));
    return new FileSummary(
        line(file, scored.size(), messages),
        forms,
        indicators,
        funds,
        findings,
        data,
        losses.added());
  }

  /** The same with other lines for its forms and findings. */
  public FileSummary with(List<FormLine> otherForms, List<FindingLine> otherFindings) {
    return new FileSummary(file, otherForms, indicators, funds, otherFindings, data, losses);
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
    return new FileLine(checked.file(), file.annotatedFile(), result, scored, reason);
  }
}
