package cn.hebiao.tell.summary;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts forms by grade. The usual grades come first in the order that the messages give, others as
 * they are met, forms without a grade last.
 */
final class GradeTally {
  private final String none;
  private final List<String> usual;
  private final Map<String, int[]> counts = new LinkedHashMap<>();

  GradeTally(Messages messages) {
    none = messages.text(Message.of("summary.grade.none"));
    usual = List.of(messages.text(Message.of("summary.grade.usual")).split("[、,]"));
    usual.forEach(grade -> counts.put(grade, new int[2]));
  }

  void add(FormLine form) {
    count(form.selfGrade(), 0);
    count(form.computedGrade(), 1);
  }

  private void count(Optional<String> grade, int column) {
    String name =
        grade.map(String::strip).filter(word -> !word.isEmpty()).map(this::named).orElse(none);
    counts.computeIfAbsent(name, unknown -> new int[2])[column]++;
  }

  /** 优秀 and 优（95分） count as 优: a word that holds just one of the usual grades is that grade. */
  private String named(String word) {
    List<String> held = usual.stream().filter(word::contains).toList();
    return held.size() == 1 ? held.get(0) : word;
  }

  List<GradeLine> lines() {
    List<GradeLine> lines = new ArrayList<>();
    counts.forEach(
        (grade, count) -> {
          if (!grade.equals(none)) {
            lines.add(new GradeLine(grade, count[0], count[1]));
          }
        });
    int[] open = counts.getOrDefault(none, new int[2]);
    lines.add(new GradeLine(none, open[0], open[1]));
    return lines;
  }
}
