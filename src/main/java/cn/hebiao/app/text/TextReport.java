package cn.hebiao.app.text;

import cn.hebiao.app.FileView;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.result.Checked.Outcome;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

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
    FileView view = view(checked, List.of());
    add(view, checked.outcome(), checked::count);
    return view.lines();
  }

  /** What is shown of a file, with what must be known of its copy; for any thread. */
  public FileView view(Checked checked, List<Message> remarks) {
    List<String> inside = new ArrayList<>();
    for (Message why : checked.message().stream().toList()) {
      inside.add(words.own("WHY." + checked.outcome().name(), "reason", words.of(why)));
    }
    inside.addAll(forms.of(checked));
    if (checked.message().isEmpty()) {
      inside.addAll(findings.of(checked));
      inside.addAll(findings.open(checked));
    }
    remarks.forEach(remark -> inside.add(words.own("REMARK", "text", words.of(remark))));
    List<String> lines = new ArrayList<>();
    lines.add(words.own("FILE", "file", words.plain(checked.file())));
    inside.forEach(line -> lines.add(INDENT + line));
    lines.add("");
    return new FileView(lines, overview.rows(checked));
  }

  /** Lets a file enter the table. */
  public void add(FileView view, Outcome outcome, ToLongFunction<Severity> findings) {
    overview.add(view.rows(), outcome, findings);
  }

  /** The table over all files so far. */
  public List<String> summary() {
    return overview.lines();
  }
}
