package cn.hebiao.app.text;

import cn.hebiao.app.text.TextTable.Align;
import cn.hebiao.app.text.TextTable.TextColumn;
import cn.hebiao.judge.check.FormState;
import cn.hebiao.judge.check.FormStates;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.result.Checked.Outcome;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.judge.score.Totals;
import cn.hebiao.model.finding.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** The table after all files: a row per scored form, and what became of the files in numbers. */
final class Overview {
  private final ConsoleWords words;
  private final FormLines forms;
  private final TextTable table;
  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
  private final Map<Severity, Long> severities = new EnumMap<>(Severity.class);

  Overview(ConsoleWords words, FormLines forms) {
    this.words = words;
    this.forms = forms;
    this.table =
        new TextTable(
            List.of(
                column("FILE", Align.LEFT, 48),
                column("FORM", Align.LEFT, 20),
                column("SUBJECT", Align.LEFT, 30),
                column("SELF", Align.RIGHT, 12),
                column("COMPUTED", Align.RIGHT, 12),
                column("SHARE", Align.RIGHT, 8),
                column("GRADE", Align.LEFT, 20),
                column("STATE", Align.LEFT, 12),
                column("ERRORS", Align.RIGHT, 8),
                column("WARNINGS", Align.RIGHT, 8),
                column("NOTICES", Align.RIGHT, 8)));
  }

  /** The rows of one file, for the table. */
  List<List<String>> rows(Checked checked) {
    List<FormState> states = FormStates.of(checked).states();
    List<List<String>> scored =
        IntStream.range(0, states.size())
            .filter(i -> checked.forms().get(i).form().kind().scored())
            .mapToObj(i -> cells(checked.forms().get(i), states.get(i)))
            .toList();
    List<String> head = List.of(words.plain(checked.file()));
    List<String> counts = counts(checked);
    List<List<String>> rows = new ArrayList<>();
    if (scored.isEmpty()) {
      String outcome = words.own("outcome." + checked.outcome().name());
      rows.add(join(head, List.of(outcome, "", "", "", "", "", ""), counts));
    }
    // The file and its counts stand on its first row only.
    for (int i = 0; i < scored.size(); i++) {
      rows.add(
          i == 0
              ? join(head, scored.get(i), counts)
              : join(List.of(""), scored.get(i), List.of("", "", "")));
    }
    return rows;
  }

  void add(List<List<String>> rows, Outcome outcome, ToLongFunction<Severity> findings) {
    outcomes.merge(outcome, 1, Integer::sum);
    for (Severity severity : Severity.values()) {
      severities.merge(severity, findings.applyAsLong(severity), Long::sum);
    }
    rows.forEach(table::row);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(table.lines());
    lines.add(
        words.own(
            "TOTALS",
            "files",
            Integer.toString(outcomes.values().stream().mapToInt(n -> n).sum()),
            "clean",
            count(Outcome.CLEAN),
            "findings",
            count(Outcome.FINDINGS),
            "unrecognised",
            count(Outcome.UNRECOGNISED),
            "unreadable",
            count(Outcome.UNREADABLE),
            "errors",
            count(Severity.ERROR),
            "warnings",
            count(Severity.WARNING),
            "notices",
            count(Severity.NOTICE)));
    return lines;
  }

  private TextColumn column(String key, Align align, int widest) {
    return new TextColumn(words.own("column." + key), align, widest);
  }

  private List<String> cells(Scorecard card, FormState state) {
    return List.of(
        card.form().kind().chinese(),
        forms.subject(card.form()),
        words.number(card.declared().score()),
        words.number(card.computed().flatMap(Totals::score)),
        card.computed().map(forms::sharePercent).orElseGet(() -> words.own("NOTHING")),
        card.computed().map(forms::gradeOrRange).orElseGet(() -> words.own("NOTHING")),
        forms.word(state));
  }

  private static List<String> counts(Checked checked) {
    return List.of(
        Long.toString(checked.count(Severity.ERROR)),
        Long.toString(checked.count(Severity.WARNING)),
        Long.toString(checked.count(Severity.NOTICE)));
  }

  private static List<String> join(List<String> head, List<String> middle, List<String> tail) {
    List<String> cells = new ArrayList<>(head);
    cells.addAll(middle);
    cells.addAll(tail);
    return cells;
  }

  private String count(Outcome outcome) {
    return Integer.toString(outcomes.getOrDefault(outcome, 0));
  }

  private String count(Severity severity) {
    return Long.toString(severities.getOrDefault(severity, 0L));
  }
}
