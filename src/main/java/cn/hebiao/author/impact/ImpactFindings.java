package cn.hebiao.author.impact;

import cn.hebiao.author.printout.PrintCell;
import cn.hebiao.author.printout.PrintSheet;
import cn.hebiao.author.printout.PrintSheet.Look;
import cn.hebiao.author.printout.PrintSheet.PrintLine;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The sheets about the findings that a change of rules brings or takes away. */
final class ImpactFindings {
  private final ImpactWords words;

  ImpactFindings(ImpactWords words) {
    this.words = words;
  }

  /** How often each rule speaks by the old and the new rules. */
  PrintSheet byRule(List<WorkbookPair> books) {
    List<PrintLine> lines = new ArrayList<>();
    lines.add(PrintLine.of(Look.TITLE, words.text("impact.sheet.rules")));
    lines.add(PrintLine.of(Look.TEXT, words.text("impact.rules")));
    lines.add(words.header("rule", "oldCount", "newCount", "difference", "change", "files"));
    Map<String, Integer> old = new TreeMap<>();
    Map<String, Integer> now = new TreeMap<>();
    Map<String, Set<String>> files = new TreeMap<>();
    for (WorkbookPair book : books) {
      count(book.before(), old, files);
      count(book.after(), now, files);
    }
    files.forEach(
        (rule, in) -> {
          int before = old.getOrDefault(rule, 0);
          int after = now.getOrDefault(rule, 0);
          String change =
              before == after
                  ? "impact.same"
                  : before == 0 ? "impact.fires" : after == 0 ? "impact.silent" : "impact.changed";
          lines.add(
              new PrintLine(
                  Look.BODY,
                  List.of(
                      PrintCell.of(rule),
                      PrintCell.of(before),
                      PrintCell.of(after),
                      PrintCell.of(Optional.of(BigDecimal.valueOf(after - before))),
                      PrintCell.of(words.text(change)),
                      PrintCell.of(in.size()))));
        });
    return new PrintSheet(
        words.text("impact.sheet.rules"), List.of(48, 11, 11, 8, 14, 9), lines, 2);
  }

  private void count(Checked checked, Map<String, Integer> counts, Map<String, Set<String>> files) {
    for (Finding finding : checked.findings()) {
      String rule =
          finding.rule().isEmpty() ? words.text("code." + finding.code().name()) : finding.rule();
      counts.merge(rule, 1, Integer::sum);
      files.computeIfAbsent(rule, r -> new TreeSet<>()).add(checked.file());
    }
  }

  /** The findings that only one of the two makes. */
  PrintSheet oneByOne(List<WorkbookPair> books) {
    List<PrintLine> lines = new ArrayList<>();
    lines.add(PrintLine.of(Look.TITLE, words.text("impact.sheet.findings")));
    lines.add(PrintLine.of(Look.TEXT, words.text("impact.findings")));
    lines.add(words.header("change", "file", "cell", "severity", "problem"));
    for (WorkbookPair book : books) {
      WorkbookPair.only(book.after(), book.before())
          .forEach(f -> lines.add(finding("impact.fires", book, f)));
      WorkbookPair.only(book.before(), book.after())
          .forEach(f -> lines.add(finding("impact.silent", book, f)));
    }
    if (lines.size() == 3) {
      lines.add(PrintLine.of(Look.TEXT, words.text("impact.nothing")));
    }
    return new PrintSheet(
        words.text("impact.sheet.findings"), List.of(10, 34, 20, 8, 74), lines, 2);
  }

  private PrintLine finding(String change, WorkbookPair book, Finding finding) {
    String cell = finding.cell().map(ref -> ref.name()).orElse("");
    PrintCell place = PrintCell.of(finding.sheet() + (cell.isEmpty() ? "" : "!" + cell));
    return new PrintLine(
        Look.BODY,
        List.of(
            PrintCell.of(words.text(change)),
            PrintCell.of(book.before().file()),
            cell.isEmpty() ? place : place.to(book.link(finding.sheet(), cell)),
            PrintCell.of(words.text("cli.text.severity." + finding.severity())),
            PrintCell.of(words.of(finding.message()))));
  }
}
