package cn.hebiao.adapter.report;

import cn.hebiao.tell.summary.SummaryList;
import cn.hebiao.tell.summary.SummaryModel;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The summary under the names that templates use.
 *
 * @param lists the lists by name
 * @param totals the name of the numbers of the whole summary, and these
 */
record SummaryNames(Map<String, NamedList<?>> lists, Map<String, Object> totals) {
  static SummaryNames of(SummaryModel summary, ReportWords words) {
    Map<String, NamedList<?>> lists = new LinkedHashMap<>();
    for (SummaryList<?> list : summary.lists()) {
      lists.put(words.name(list.columns().list()), new NamedList<>(list, words));
    }
    return new SummaryNames(
        lists,
        Map.of(
            words.name(SummaryModel.TOTALS.list()),
            new NamedColumns<>(SummaryModel.TOTALS, words).of(1, summary)));
  }
}
