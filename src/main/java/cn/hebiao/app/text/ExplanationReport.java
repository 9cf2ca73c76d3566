package cn.hebiao.app.text;

import cn.hebiao.app.Explained;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.tell.explain.Account;
import cn.hebiao.tell.explain.Explanation;
import cn.hebiao.tell.explain.FigureSource;
import cn.hebiao.tell.explain.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The explanation of one cell as text. */
public final class ExplanationReport {
  private static final String INDENT = "  ";
  private static final int MOST_SOURCES = 40;

  private final ConsoleWords words;
  private final FindingLines findings;

  /**
   * @param messages the texts of all messages
   */
  public ExplanationReport(Messages messages) {
    this.words = new ConsoleWords(messages);
    this.findings = new FindingLines(words);
  }

  /** The lines for one cell; those of a workbook that could not be read say why. */
  public List<String> lines(Explained explained) {
    List<String> lines = new ArrayList<>();
    lines.add(words.own("FILE", "file", words.plain(explained.checked().file())));
    explained
        .checked()
        .message()
        .ifPresent(
            why ->
                lines.add(
                    INDENT
                        + words.own(
                            "WHY." + explained.checked().outcome().name(),
                            "reason",
                            words.of(why))));
    explained
        .explanation()
        .ifPresent(explanation -> explain(explanation, explained.remarks(), lines));
    return lines;
  }

  private void explain(Explanation explanation, List<Message> remarks, List<String> lines) {
    SheetCell cell = explanation.cell();
    lines.add(
        INDENT
            + words.own(
                cell.isBlank() ? "EXPLAIN_BLANK" : "EXPLAIN_CELL",
                "place",
                place(cell),
                "found",
                cell.cell().shown()));
    remarks.forEach(
        remark -> lines.add(INDENT + words.own("EXPLAIN_REMARK", "text", words.of(remark))));
    if (explanation.accounts().isEmpty() && !explanation.near().isEmpty()) {
      lines.add(INDENT + words.own("EXPLAIN_UNUSED"));
      explanation
          .near()
          .forEach(
              use ->
                  lines.add(
                      INDENT
                          + INDENT
                          + words.own(
                              "EXPLAIN_NEAR",
                              "place",
                              place(use.cell()),
                              "what",
                              words.of(use.account().title()))));
    }
    int number = 1;
    for (Account account : explanation.accounts()) {
      lines.add("");
      account(number++, account, lines);
    }
    if (!explanation.findings().isEmpty()) {
      lines.add("");
      lines.add(INDENT + words.own("EXPLAIN_FINDINGS"));
      explanation
          .findings()
          .forEach(f -> findings.lines(f).forEach(line -> lines.add(INDENT + INDENT + line)));
    }
  }

  private void account(int number, Account account, List<String> lines) {
    lines.add(
        INDENT
            + words.own(
                "EXPLAIN_TITLE",
                "number",
                Integer.toString(number),
                "title",
                words.of(account.title())));
    List<String> inside = new ArrayList<>();
    if (!account.rule().isBlank()) {
      inside.add(words.own("EXPLAIN_RULE", "text", account.rule()));
    }
    account.parts().forEach(part -> inside.add(words.of(part)));
    account.steps().forEach(step -> step(step, inside));
    sources(account.sources(), inside);
    account.rounding().map(words::of).ifPresent(inside::add);
    inside.add(words.own("EXPLAIN_OUTCOME", "text", words.of(account.outcome())));
    inside.forEach(line -> lines.add(INDENT + INDENT + INDENT + line));
  }

  private void step(Step step, List<String> lines) {
    if (!step.formula().isEmpty()) {
      lines.add(words.own("EXPLAIN_FORMULA", "name", step.name(), "text", step.formula()));
    }
    lines.add(
        words.own(
            step.result().isEmpty() ? "EXPLAIN_STEP" : "EXPLAIN_STEP_RESULT",
            "name",
            step.name(),
            "text",
            step.substituted(),
            "result",
            step.result()));
  }

  private void sources(List<FigureSource> sources, List<String> lines) {
    Map<ItemColumn, List<SheetCell>> byName = new LinkedHashMap<>();
    sources.forEach(
        source ->
            byName
                .computeIfAbsent(
                    new ItemColumn(source.name(), source.cell().sheet()), key -> new ArrayList<>())
                .add(source.cell()));
    byName.entrySet().stream()
        .limit(MOST_SOURCES)
        .forEach(entry -> lines.add(source(entry.getKey().name(), entry.getValue())));
    int hidden = byName.size() - MOST_SOURCES;
    if (hidden > 0) {
      lines.add(words.own("EXPLAIN_MORE", "count", Integer.toString(hidden)));
    }
  }

  /** The cells of one data item on one sheet. */
  private record ItemColumn(String name, String sheet) {}

  /** A column is told by its ends. */
  private String source(String name, List<SheetCell> cells) {
    SheetCell first = cells.get(0);
    SheetCell last = cells.get(cells.size() - 1);
    String found = first.isBlank() ? words.of(Message.of("explain.BLANK")) : first.cell().shown();
    return words.own(
        cells.size() == 1 ? "EXPLAIN_SOURCE" : "EXPLAIN_SOURCES",
        "name",
        name,
        "place",
        place(first),
        "last",
        last.ref().name(),
        "count",
        Integer.toString(cells.size()),
        "found",
        found);
  }

  private String place(SheetCell cell) {
    return words.place(cell.sheet(), Optional.of(cell.ref()));
  }
}
