package cn.hebiao.core.impact;

import cn.hebiao.core.finding.Message;
import cn.hebiao.core.finding.Messages;
import cn.hebiao.core.paper.Box;
import cn.hebiao.core.paper.Leaf.Line;
import cn.hebiao.core.paper.Leaf.Look;
import java.util.Arrays;

/** The words of the sheets about a change of rules. */
record ImpactWords(Messages messages) {
  String of(Message message) {
    return messages.text(message);
  }

  String text(String key, String... namesAndValues) {
    return of(Message.of(key, namesAndValues));
  }

  /** A header row of named columns. */
  Line header(String... names) {
    return new Line(
        Look.HEADER,
        Arrays.stream(names).map(name -> Box.of(text("impact.column." + name))).toList());
  }
}
