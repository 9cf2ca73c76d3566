package cn.hebiao.tell.summary;

import cn.hebiao.judge.check.FormState;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Counts for the first page, form by form; of the forms only the few worst are kept. */
final class OverviewTally {
  private static final int WORST = 5;

  private final Messages messages;
  private final List<BigDecimal> lines = new ArrayList<>();
  private final Map<FormState, Integer> states = new EnumMap<>(FormState.class);
  private final Map<String, FormSums> kinds = new LinkedHashMap<>();
  private final Set<String> toCorrect = new TreeSet<>();
  private final int[] self;
  private final int[] computed;
  private List<FormLine> worst = List.of();
  private int lower;

  OverviewTally(Messages messages) {
    this.messages = messages;
    for (String line : text("overview.bands").split("、")) {
      lines.add(new BigDecimal(line));
    }
    self = new int[lines.size() + 1];
    computed = new int[lines.size() + 1];
  }

  void add(FileSummary file) {
    for (FormLine form : file.forms()) {
      states.merge(form.state(), 1, Integer::sum);
      form.self()
          .flatMap(score -> FormSums.ofHundred(score, form))
          .ifPresent(of -> self[band(of)]++);
      form.computed()
          .flatMap(score -> FormSums.ofHundred(score, form))
          .ifPresent(of -> computed[band(of)]++);
      kinds.computeIfAbsent(form.kind(), kind -> new FormSums()).add(form);
      if (form.state() == FormState.ERRORS || form.state() == FormState.WARNINGS) {
        toCorrect.add(form.agency());
      }
      lower += form.difference().filter(of -> of.signum() < 0).isPresent() ? 1 : 0;
      keep(form);
    }
    file.funds()
        .forEach(fund -> kinds.computeIfAbsent(fund.kind(), kind -> new FormSums()).add(fund));
  }

  private void keep(FormLine form) {
    if (form.computed().flatMap(score -> FormSums.ofHundred(score, form)).isEmpty()) {
      return;
    }
    List<FormLine> all = new ArrayList<>(worst);
    all.add(form);
    all.sort(
        Comparator.comparing(
            one -> FormSums.ofHundred(one.computed().get(), one).orElse(BigDecimal.ZERO)));
    worst = List.copyOf(all.subList(0, Math.min(WORST, all.size())));
  }

  /** The band of a score: how many lines it does not reach. */
  private int band(BigDecimal score) {
    int band = 0;
    while (band < lines.size() && score.compareTo(lines.get(band)) < 0) {
      band++;
    }
    return band;
  }

  List<StateLine> states() {
    List<StateLine> all = new ArrayList<>();
    for (FormState state : FormState.values()) {
      all.add(new StateLine(state, states.getOrDefault(state, 0)));
    }
    return all;
  }

  List<BandLine> bands() {
    List<BandLine> all = new ArrayList<>();
    for (int i = 0; i <= lines.size(); i++) {
      String band =
          i == lines.size()
              ? text("overview.below", "line", lines.get(i - 1).toPlainString())
              : text(
                  i == 0 ? "overview.from" : "overview.between",
                  "line",
                  lines.get(i).toPlainString(),
                  "upto",
                  i == 0 ? "" : lines.get(i - 1).toPlainString());
      all.add(new BandLine(band, self[i], computed[i]));
    }
    return all;
  }

  List<KindLine> kinds() {
    return kinds.entrySet().stream()
        .map(entry -> KindLine.of(entry.getKey(), entry.getValue()))
        .toList();
  }

  List<WorstLine> worst() {
    return worst.stream().map(WorstLine::new).toList();
  }

  /** What is to be done, most pressing first. */
  List<TodoLine> todos(Reporting reporting, FileCounts files) {
    List<TodoLine> todos = new ArrayList<>();
    todo(todos, "missing", reporting.missing().map(List::size).orElse(0));
    todo(todos, "correct", toCorrect.size());
    todo(todos, "unread", files.unreadable() + files.unrecognised());
    todo(todos, "unfilled", states.getOrDefault(FormState.UNFILLED, 0));
    todo(todos, "decide", states.getOrDefault(FormState.UNDECIDED, 0));
    todo(todos, "lower", lower);
    if (todos.isEmpty()) {
      todos.add(new TodoLine(text("overview.todo.none")));
    }
    return todos;
  }

  private void todo(List<TodoLine> todos, String key, int count) {
    if (count > 0) {
      todos.add(new TodoLine(text("overview.todo." + key, "count", Integer.toString(count))));
    }
  }

  private String text(String key, String... arguments) {
    return messages.text(Message.of(key, arguments));
  }
}
