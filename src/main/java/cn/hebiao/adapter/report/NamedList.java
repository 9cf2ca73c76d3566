package cn.hebiao.adapter.report;

import cn.hebiao.tell.summary.LineSequence;
import cn.hebiao.tell.summary.SummaryList;
import java.util.Map;
import java.util.stream.Stream;

/** A list of the summary as templates see it; its lines are made only when they are asked for. */
final class NamedList<T> {
  private final LineSequence<T> lines;
  private final NamedColumns<T> columns;

  NamedList(SummaryList<T> list, ReportWords words) {
    this.lines = list.lines();
    this.columns = new NamedColumns<>(list.columns(), words);
  }

  int size() {
    return lines.size();
  }

  /** Some of the lines in their order; one that is empty where there are none. */
  Stream<Map<String, Object>> lines(int from, int count) {
    int[] place = {from};
    return count == 0
        ? Stream.of(columns.empty())
        : lines.stream().skip(from).limit(count).map(line -> columns.of(++place[0], line));
  }
}
