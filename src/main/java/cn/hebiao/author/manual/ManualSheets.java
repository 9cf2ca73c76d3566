package cn.hebiao.author.manual;

import cn.hebiao.author.printout.PrintCell;
import cn.hebiao.author.printout.PrintSheet;
import cn.hebiao.author.printout.PrintSheet.Look;
import cn.hebiao.author.printout.PrintSheet.PrintLine;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.value.Written;
import cn.hebiao.rules.rulebook.CrossCheck;
import cn.hebiao.rules.rulebook.GradeScale.Grade;
import cn.hebiao.rules.rulebook.IndicatorRule;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.rules.rulebook.Status;
import cn.hebiao.rules.rulebook.WorkedExample;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A rulebook as a printed booklet. */
public final class ManualSheets {
  private final Messages messages;
  private final Rulebook rulebook;
  private final RuleWords words;

  /**
   * @param rulebook the rulebook, completed by the national one
   * @param messages the texts
   */
  public ManualSheets(Rulebook rulebook, Messages messages) {
    this.rulebook = rulebook;
    this.messages = messages;
    this.words = new RuleWords(rulebook, messages);
  }

  /**
   * The sheets; those that would be empty are left out.
   *
   * @param basis what the rulebook says of itself, such as its legal basis; a line each
   */
  public List<PrintSheet> sheets(List<String> basis) {
    List<PrintSheet> pages = new ArrayList<>();
    pages.add(indicators(basis));
    if (!rulebook.completion().isEmpty()) {
      pages.add(completion());
    }
    if (rulebook.checks().stream().anyMatch(check -> check.status() != Status.OFF)) {
      pages.add(checks());
    }
    pages.add(grades());
    if (!rulebook.examples().isEmpty()) {
      pages.add(examples());
    }
    return pages;
  }

  private PrintSheet indicators(List<String> basis) {
    List<PrintLine> lines = new ArrayList<>();
    lines.add(PrintLine.of(Look.TITLE, text("manual.title", "name", rulebook.name())));
    lines.add(PrintLine.of(Look.TEXT, words.scope()));
    basis.forEach(line -> lines.add(PrintLine.of(Look.TEXT, line)));
    int header = lines.size();
    lines.add(
        header("level1", "level2", "indicator", "weight", "how", "formula", "source", "missing"));
    PrintCell above1 = PrintCell.of("");
    PrintCell above2 = PrintCell.of("");
    BigDecimal total = BigDecimal.ZERO;
    boolean whole = true;
    for (IndicatorRule rule : rulebook.indicators()) {
      if (rule.status() == Status.OFF) {
        continue;
      }
      PrintCell level1 = PrintCell.of(rule.level1());
      PrintCell level2 = PrintCell.of(rule.level2());
      PrintCell shown1 = level1.below(above1);
      lines.add(
          new PrintLine(
              Look.BODY,
              List.of(
                  shown1,
                  shown1.joined() ? level2.below(above2) : level2,
                  PrintCell.of(words.name(rule)),
                  PrintCell.of(rule.weight()),
                  PrintCell.of(words.scoring(rule)),
                  PrintCell.of(words.formula(rule)),
                  PrintCell.of(words.source(rule)),
                  PrintCell.of(rule.score().isPresent() ? rule.whenMissing().chinese() : ""))));
      above1 = level1;
      above2 = level2;
      total = total.add(rule.weight().orElse(BigDecimal.ZERO));
      whole &= rule.weight().isPresent();
    }
    if (whole && total.signum() > 0) {
      PrintCell blank = PrintCell.of("");
      lines.add(
          new PrintLine(
              Look.TOTAL,
              List.of(
                  PrintCell.of(text("manual.total")),
                  blank,
                  blank,
                  PrintCell.of(Optional.of(total)))));
    }
    return new PrintSheet(
        text("manual.sheet.indicators"), List.of(10, 12, 18, 6, 42, 32, 34, 8), lines, header);
  }

  private PrintSheet completion() {
    List<PrintLine> lines = new ArrayList<>();
    lines.add(PrintLine.of(Look.TITLE, text("manual.sheet.completion")));
    lines.add(PrintLine.of(Look.TEXT, text("manual.completion")));
    lines.add(header("situation", "level2", "rule", "formula"));
    rulebook
        .completion()
        .forEach(
            rule ->
                lines.add(
                    row(
                        rule.situation().chinese(),
                        rule.level2Words().replace("|", "、"),
                        rule.basis(),
                        rule.score()
                            .map(score -> words.plain(score))
                            .orElse(text("manual.byPerson")))));
    return new PrintSheet(text("manual.sheet.completion"), List.of(12, 18, 44, 44), lines, 2);
  }

  private PrintSheet checks() {
    List<PrintLine> lines = new ArrayList<>();
    lines.add(PrintLine.of(Look.TITLE, text("manual.sheet.checks")));
    lines.add(PrintLine.of(Look.TEXT, text("manual.checks")));
    lines.add(header("id", "check", "relation", "severity", "forms", "advice"));
    for (CrossCheck check : rulebook.checks()) {
      if (check.status() != Status.OFF) {
        lines.add(
            row(
                check.id(),
                check.name(),
                words.relation(check),
                text("cli.text.severity." + check.severity()),
                words.kinds(check.kinds()),
                check.advice()));
      }
    }
    return new PrintSheet(text("manual.sheet.checks"), List.of(9, 30, 46, 7, 14, 42), lines, 2);
  }

  private PrintSheet grades() {
    List<PrintLine> lines = new ArrayList<>();
    lines.add(PrintLine.of(Look.TITLE, text("manual.sheet.grades")));
    lines.add(header("grade", "points", "words"));
    Optional<BigDecimal> below = Optional.empty();
    for (Grade grade : rulebook.grades().grades()) {
      lines.add(
          row(grade.name(), words.line(grade.from(), below), String.join("、", grade.written())));
      below = Optional.of(grade.from());
    }
    if (!rulebook.caps().isEmpty()) {
      lines.add(PrintLine.of(Look.HEADING, text("manual.caps")));
      lines.add(header("when", "highest", "rule"));
      rulebook
          .caps()
          .forEach(
              cap ->
                  lines.add(
                      row(
                          words.plain(cap.condition()),
                          Written.plain(cap.highest()),
                          cap.basis())));
    }
    lines.add(PrintLine.of(Look.HEADING, text("manual.parameters")));
    lines.add(header("parameter", "value", "blank"));
    new TreeMap<>(rulebook.parameters().values())
        .forEach((name, value) -> lines.add(row(name, Written.plain(value), "")));
    return new PrintSheet(text("manual.sheet.grades"), List.of(36, 20, 34), lines, -1);
  }

  private PrintSheet examples() {
    List<PrintLine> lines = new ArrayList<>();
    lines.add(PrintLine.of(Look.TITLE, text("manual.sheet.examples")));
    lines.add(PrintLine.of(Look.TEXT, text("manual.examples")));
    lines.add(header("subject", "name", "figures", "result"));
    PrintCell above = PrintCell.of("");
    for (WorkedExample example : rulebook.examples()) {
      PrintCell subject = PrintCell.of(example.subject());
      PrintCell shown = subject.below(above);
      PrintCell name = PrintCell.of(words.subject(example.subject()));
      lines.add(
          new PrintLine(
              Look.BODY,
              List.of(
                  shown,
                  shown.joined() ? name.below(name) : name,
                  PrintCell.of(words.figures(example)),
                  PrintCell.of(example.expected()))));
      above = subject;
    }
    return new PrintSheet(text("manual.sheet.examples"), List.of(12, 30, 40, 10), lines, 2);
  }

  private PrintLine header(String... names) {
    return new PrintLine(
        Look.HEADER,
        Arrays.stream(names).map(name -> PrintCell.of(text("manual.column." + name))).toList());
  }

  private static PrintLine row(String... texts) {
    return new PrintLine(Look.BODY, Arrays.stream(texts).map(PrintCell::of).toList());
  }

  private String text(String key, String... namesAndValues) {
    return messages.text(Message.of(key, namesAndValues));
  }
}
