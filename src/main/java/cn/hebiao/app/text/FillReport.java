package cn.hebiao.app.text;

import cn.hebiao.app.Completed;
import cn.hebiao.judge.check.score.FilledCheck;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.tell.edit.Content;
import cn.hebiao.tell.plan.FilledBlank;
import cn.hebiao.tell.plan.UnfilledBlank;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was filled in an agency's form, and what she still has to do before she submits it. */
public final class FillReport {
  private static final String INDENT = "  ";
  private static final int MOST_LEFT = 60;

  private final ConsoleWords words;
  private final FormLines forms;
  private final FindingLines findings;

  /**
   * @param messages the texts of all messages
   */
  public FillReport(Messages messages) {
    this.words = new ConsoleWords(messages);
    this.forms = new FormLines(words);
    this.findings = new FindingLines(words);
  }

  /**
   * The block of one file.
   *
   * @param copy the copy's name; empty where none was written
   */
  public List<String> block(Completed completed, String copy) {
    Checked checked = completed.checked();
    List<String> inside = new ArrayList<>();
    for (Message why : checked.message().stream().toList()) {
      inside.add(words.own("WHY." + checked.outcome().name(), "reason", words.of(why)));
    }
    inside.addAll(forms.of(checked));
    if (checked.message().isEmpty()) {
      filled(completed.fills(), copy, inside);
      left(completed.left(), inside);
      completed
          .remarks()
          .forEach(remark -> inside.add(words.own("REMARK", "text", words.of(remark))));
      inside.add(words.own(checked.findings().isEmpty() ? "FILL_DONE" : "FILL_OPEN"));
      findings
          .of(checked, finding -> told(finding, completed.left()))
          .forEach(line -> inside.add(INDENT + line));
    }
    List<String> lines = new ArrayList<>();
    lines.add(words.own("FILE", "file", words.plain(checked.file())));
    inside.forEach(line -> lines.add(INDENT + line));
    lines.add("");
    return lines;
  }

  private void filled(List<FilledBlank> fills, String copy, List<String> lines) {
    if (fills.isEmpty()) {
      lines.add(words.own("FILL_NOTHING"));
    } else {
      lines.add(words.own("FILL_COUNT", "count", Integer.toString(fills.size())));
      fills.forEach(fill -> lines.add(INDENT + line(fill)));
    }
    if (!copy.isEmpty()) {
      lines.add(words.own("FILL_COPY", "file", copy));
    }
  }

  /** A score that is missing has been told of together with why we did not fill it. */
  private static boolean told(Finding finding, List<UnfilledBlank> left) {
    return finding.is(FilledCheck.SCORE_MISSING)
        && left.stream()
            .map(UnfilledBlank::cell)
            .anyMatch(
                cell ->
                    cell.sheet().equals(finding.sheet())
                        && finding.cell().filter(cell.ref()::equals).isPresent());
  }

  private void left(List<UnfilledBlank> left, List<String> lines) {
    if (left.isEmpty()) {
      return;
    }
    lines.add(words.own("LEFT_COUNT", "count", Integer.toString(left.size())));
    left.stream()
        .limit(MOST_LEFT)
        .forEach(
            one ->
                lines.add(
                    INDENT
                        + words.own(
                            "LEFT",
                            "place",
                            words.place(one.cell().sheet(), Optional.of(one.cell().ref())),
                            "what",
                            words.of(one.what()),
                            "why",
                            words.of(one.why()))));
    int hidden = left.size() - MOST_LEFT;
    if (hidden > 0) {
      lines.add(INDENT + words.own("LEFT_MORE", "count", Integer.toString(hidden)));
    }
  }

  private String line(FilledBlank fill) {
    return words.own(
        "FILL",
        "place",
        words.place(fill.edit().sheet(), Optional.of(fill.edit().cell())),
        "what",
        words.of(fill.what()),
        "value",
        fill.edit().content().fold(Content.TextContent::text, this::figure));
  }

  /** A rate as it will be read, any other figure plainly. */
  private String figure(Content.NumberContent figure) {
    return figure.format().endsWith("%")
        ? cn.hebiao.model.value.Written.percent(figure.value())
        : words.number(figure.value());
  }
}
