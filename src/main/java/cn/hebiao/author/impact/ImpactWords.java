package cn.hebiao.author.impact;

import cn.hebiao.author.printout.PrintCell;
import cn.hebiao.author.printout.PrintSheet.Look;
import cn.hebiao.author.printout.PrintSheet.PrintLine;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
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
  PrintLine header(String... names) {
    return new PrintLine(
        Look.HEADER,
        Arrays.stream(names).map(name -> PrintCell.of(text("impact.column." + name))).toList());
  }
}
