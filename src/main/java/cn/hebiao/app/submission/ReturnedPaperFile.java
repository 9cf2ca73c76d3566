package cn.hebiao.app.submission;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A paper or feedback sheet that somebody handed in.
 *
 * @param id its identifier, which nobody can guess
 * @param by who handed it in; empty on a machine of one person
 * @param name what it is called
 * @param time when it came by the clock of that moment; the order is that of the log
 * @param sha256 of its bytes
 * @param paper the number of the paper; empty for a feedback sheet
 */
public record ReturnedPaperFile(
    String id, String by, String name, Instant time, String sha256, String paper) {
  static final String EVENT = "paper";

  /** The file as an event of the log. */
  Map<String, String> event() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("event", EVENT);
    fields.put("id", id);
    fields.put("by", by);
    fields.put("name", name);
    fields.put("time", time.toString());
    fields.put("sha256", sha256);
    fields.put("paper", paper);
    return fields;
  }

  /** The file that an event of the log tells. */
  static ReturnedPaperFile of(Map<String, String> event) {
    return new ReturnedPaperFile(
        event.get("id"),
        event.get("by"),
        event.get("name"),
        Instant.parse(event.get("time")),
        event.get("sha256"),
        event.get("paper"));
  }
}
