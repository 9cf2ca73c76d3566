package cn.hebiao.rules.reading;

import cn.hebiao.model.finding.Message;
import java.util.OptionalInt;

/** First and last year of validity. */
final class Years {
  private Years() {}

  static boolean reversed(OptionalInt from, OptionalInt to) {
    return from.isPresent() && to.isPresent() && from.getAsInt() > to.getAsInt();
  }

  static Message problem(OptionalInt from, OptionalInt to) {
    return RulebookMistake.YEARS_REVERSED.with(
        "from", String.valueOf(from.getAsInt()), "to", String.valueOf(to.getAsInt()));
  }
}
