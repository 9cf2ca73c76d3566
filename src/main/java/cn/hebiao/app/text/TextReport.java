package cn.hebiao.app.text;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import java.util.ArrayList;
import java.util.List;

/** The results of one run as text: a block per file, and a table over all of them at the end. */
public final class TextReport {
  private static final String INDENT = "  ";

  private final ConsoleWords words;
  private final FormLines forms;
  private final FindingLines findings;
  private final Overview overview;

  /**
   * @param messages the texts of all messages
   */
  public TextReport(Messages messages) {
    this.words = new ConsoleWords(messages);
    this.forms = new FormLines(words);
    this.findings = new FindingLines(words);
    this.overview = new Overview(words, forms);
  }

  /** The block of one file, which also enters the table. */
  public List<String> block(Checked checked) {
    return block(checked, List.of());
  }

  /** The same with what must be known of the file's copy. */
  public List<String> block(Checked checked, List<Message> remarks) {
    List<String> inside = new ArrayList<>();
    for (Message why : checked.message().stream().toList()) {
      inside.add(words.own("WHY." + checked.outcome().name(), "reason", words.of(why)));
    }
    checked.forms().forEach(card -> inside.addAll(forms.of(card)));
    if (checked.message().isEmpty()) {
      inside.addAll(findings.of(checked));
    }
    remarks.forEach(remark -> inside.add(words.own("REMARK", "text", words.of(remark))));
    List<String> lines = new ArrayList<>();
    lines.add(words.own("FILE", "file", words.plain(checked.file())));
    inside.forEach(line -> lines.add(INDENT + line));
    lines.add("");
    overview.add(checked);
    return lines;
  }

  /** The table over all files so far. */
  public List<String> summary() {
    return overview.lines();
  }
}
