package cn.hebiao.year.issue;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import java.util.List;
import java.util.Optional;

/** The words of blank forms. */
record FormWords(Messages messages) {
  String text(String key, String... arguments) {
    return messages.text(Message.of("issue." + key, arguments));
  }

  List<String> list(String key) {
    return List.of(text(key).split("、"));
  }

  /** What a row is called that sums others up. */
  List<String> totals() {
    return List.of(messages.text(Message.of("roster.total")).split("、"));
  }

  String label(String key) {
    return text("label." + key);
  }

  String prompt(String key) {
    return text("prompt." + key);
  }

  /** The line below a title. */
  String year(Optional<Integer> year) {
    return year.map(of -> text("year", "year", of.toString())).orElseGet(() -> text("noYear"));
  }
}
