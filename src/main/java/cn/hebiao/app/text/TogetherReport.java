package cn.hebiao.app.text;

import cn.hebiao.judge.across.BatchFinding;
import cn.hebiao.judge.across.BatchPlace;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import java.util.ArrayList;
import java.util.List;

/** What several files show together, as text; only the first findings, the rest in the summary. */
public final class TogetherReport {
  private static final int SHOWN = 20;
  private static final int PLACES = 3;

  private final Messages messages;
  private final ConsoleWords words;

  /**
   * @param messages the texts of all messages
   */
  public TogetherReport(Messages messages) {
    this.messages = messages;
    this.words = new ConsoleWords(messages);
  }

  /** The lines; files are the names of those that the findings' places count. */
  public List<String> lines(List<BatchFinding> findings, List<String> files) {
    List<String> lines = new ArrayList<>();
    lines.add(
        findings.isEmpty()
            ? words.own("TOGETHER_NONE")
            : words.own("TOGETHER", "count", Integer.toString(findings.size())));
    findings.stream().limit(SHOWN).forEach(finding -> lines.add("  " + line(finding, files)));
    if (findings.size() > SHOWN) {
      lines.add(
          "  " + words.own("TOGETHER_MORE", "count", Integer.toString(findings.size() - SHOWN)));
    }
    return lines;
  }

  private String line(BatchFinding finding, List<String> files) {
    String places =
        String.join(
            words.own("TOGETHER_AND"),
            finding.places().stream().limit(PLACES).map(place -> place(place, files)).toList());
    return words.own(
        "TOGETHER_LINE",
        "severity",
        words.own("severity." + finding.code().severity().name()),
        "title",
        messages.text(Message.of("batch.title." + finding.code().name())),
        "text",
        words.of(finding.message()),
        "places",
        finding.places().size() <= PLACES
            ? places
            : words.own(
                "TOGETHER_MORE_PLACES",
                "places",
                places,
                "count",
                Integer.toString(finding.places().size())));
  }

  private String place(BatchPlace place, List<String> files) {
    return words.plain(files.get(place.file())) + " " + words.place(place.sheet(), place.cell());
  }
}
