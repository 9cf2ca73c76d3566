package cn.hebiao.judge.across;

import cn.hebiao.model.finding.Message;
import java.util.List;

/**
 * Something that only several workbooks together show.
 *
 * @param code what kind of finding
 * @param message what was found and what to do
 * @param places every cell concerned, in the order received
 */
public record BatchFinding(BatchCode code, Message message, List<BatchPlace> places) {
  public BatchFinding {
    places = List.copyOf(places);
  }

  static BatchFinding of(BatchCode code, List<BatchPlace> places, String... namesAndValues) {
    return new BatchFinding(code, Message.of("batch." + code.name(), namesAndValues), places);
  }
}
