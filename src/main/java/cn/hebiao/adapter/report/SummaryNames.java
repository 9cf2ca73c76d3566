package cn.hebiao.adapter.report;

import cn.hebiao.model.finding.Severity;
import cn.hebiao.tell.summary.FileCounts;
import cn.hebiao.tell.summary.SummaryModel;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The summary under the names that templates use. */
final class SummaryNames {
  private final Map<String, List<StrictNames>> lists = new LinkedHashMap<>();
  private final Map<String, Object> groups = new LinkedHashMap<>();

  SummaryNames(SummaryModel summary, ReportWords words) {
    SummaryLines lines = new SummaryLines(words, summary.lost());
    list(words.name("forms"), summary.forms(), lines::form);
    list(words.name("indicators"), summary.indicators(), lines::indicator);
    list(words.name("funds"), summary.funds(), lines::fund);
    list(words.name("findings"), summary.findings(), lines::finding);
    list(words.name("grades"), summary.grades(), lines::grade);
    list(words.name("losses"), summary.losses(), lines::loss);
    list(words.name("files"), summary.files(), lines::file);
    list(words.name("data"), summary.data(), lines::datum);
    list(words.name("together"), summary.together(), lines::together);
    list(words.name("reporting"), summary.reporting().lines(), lines::reporting);
    groups.put(words.name("counts"), counts(summary, words));
  }

  private static StrictNames counts(SummaryModel summary, ReportWords words) {
    FileCounts files = summary.counts();
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put(words.column("received"), files.received());
    counts.put(words.column("consolidated"), files.consolidated());
    counts.put(words.column("unrecognised"), files.unrecognised());
    counts.put(words.column("unreadable"), files.unreadable());
    counts.put(words.column("forms"), summary.forms().size());
    counts.put(words.column("indicators"), summary.indicators().size());
    counts.put(words.column("findings"), summary.findings().size());
    counts.put(words.column("errors"), summary.count(Severity.ERROR));
    counts.put(words.column("warnings"), summary.count(Severity.WARNING));
    counts.put(words.column("notices"), summary.count(Severity.NOTICE));
    counts.put(words.column("data"), summary.data().size());
    counts.put(words.column("together"), summary.togetherFindings());
    counts.put(words.column("roster"), summary.reporting().note());
    return new StrictNames(counts);
  }

  private <T> void list(String name, List<T> records, Function<T, StrictNames> line) {
    lists.put(name, new Lines<>(records, line));
  }

  /** The lists by name. */
  Map<String, List<StrictNames>> lists() {
    return lists;
  }

  /** Groups of numbers by name. */
  Map<String, Object> groups() {
    return groups;
  }

  /** Lines that are made only when they are asked for: a large batch has very many. */
  private static final class Lines<T> extends AbstractList<StrictNames> {
    private final List<T> records;
    private final Function<T, StrictNames> line;

    Lines(List<T> records, Function<T, StrictNames> line) {
      this.records = records;
      this.line = line;
    }

    @Override
    public StrictNames get(int index) {
      return line.apply(records.get(index));
    }

    @Override
    public int size() {
      return records.size();
    }
  }
}
