package cn.hebiao.app.text;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Severity;
import cn.hebiao.model.finding.Unevaluated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** The findings of one file, gravest first, and their counts. */
final class FindingLines {
  /** So many findings of one file are shown; a person does not read more at a console. */
  static final int SHOWN = 200;

  private final ConsoleWords words;

  FindingLines(ConsoleWords words) {
    this.words = words;
  }

  List<String> of(Checked checked) {
    return of(checked, finding -> false);
  }

  /**
   * The same without some findings that are told elsewhere; the counts are those of all.
   *
   * @param told which ones
   */
  List<String> of(Checked checked, Predicate<Finding> told) {
    List<String> lines = new ArrayList<>();
    List<Finding> findings = checked.findings().stream().filter(told.negate()).toList();
    findings.stream()
        .sorted(Comparator.comparing(Finding::severity))
        .limit(SHOWN)
        .forEach(finding -> lines.addAll(lines(finding)));
    int hidden = findings.size() - SHOWN;
    if (hidden > 0) {
      lines.add(words.own("MORE", "count", Integer.toString(hidden)));
    }
    lines.add(counts(checked));
    return lines;
  }

  /** What could not be evaluated, each with its place and why. */
  List<String> open(Checked checked) {
    List<String> lines = new ArrayList<>();
    List<Unevaluated> open = checked.unevaluated();
    open.stream()
        .limit(SHOWN)
        .map(
            one ->
                words.own(
                    "OPEN",
                    "place",
                    words.place(one.sheet(), one.cell()),
                    "rule",
                    one.rule(),
                    "reason",
                    words.of(one.reason())))
        .forEach(lines::add);
    if (open.size() > SHOWN) {
      lines.add(words.own("MORE", "count", Integer.toString(open.size() - SHOWN)));
    }
    return lines;
  }

  /** The lines of one finding. */
  List<String> lines(Finding finding) {
    List<String> lines = new ArrayList<>();
    lines.add(
        words.own(
            "FINDING",
            "severity",
            words.own("severity." + finding.severity().name()),
            "place",
            words.place(finding.sheet(), finding.cell()),
            "text",
            words.of(finding.message())));
    finding
        .diagnosis()
        .map(diagnosis -> "        " + words.own("DIAGNOSIS", "text", words.of(diagnosis)))
        .ifPresent(lines::add);
    return lines;
  }

  private String counts(Checked checked) {
    return words.own(
        "COUNTS",
        "errors",
        Long.toString(checked.count(Severity.ERROR)),
        "warnings",
        Long.toString(checked.count(Severity.WARNING)),
        "notices",
        Long.toString(checked.count(Severity.NOTICE)),
        "unevaluated",
        Integer.toString(checked.unevaluated().size()));
  }
}
