package cn.hebiao.app.submission;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A workbook that somebody handed in.
 *
 * @param id its identifier, which nobody can guess
 * @param owner who handed it in; empty on a machine of one person
 * @param name what it is called, with the folders before it if any
 * @param received when it came by the clock of that moment; the order is that of the log
 * @param sha256 of its bytes
 * @param size in bytes
 * @param previous the version before, of the same owner and name; empty for the first
 * @param agency who fills the form; empty where that is not known
 * @param state how its forms stand, a word of the machine interface
 * @param errors number of errors found
 */
public record Submission(
    String id,
    String owner,
    String name,
    Instant received,
    String sha256,
    long size,
    Optional<String> previous,
    String agency,
    String state,
    long errors) {
  static final String EVENT = "received";

  /** The submission as an event of the log. */
  Map<String, String> event() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("event", EVENT);
    fields.put("id", id);
    fields.put("owner", owner);
    fields.put("name", name);
    fields.put("time", received.toString());
    fields.put("sha256", sha256);
    fields.put("size", Long.toString(size));
    previous.ifPresent(before -> fields.put("previous", before));
    fields.put("agency", agency);
    fields.put("state", state);
    fields.put("errors", Long.toString(errors));
    return fields;
  }

  /** The submission that an event of the log tells. */
  static Submission of(Map<String, String> event) {
    return new Submission(
        event.get("id"),
        event.get("owner"),
        event.get("name"),
        Instant.parse(event.get("time")),
        event.get("sha256"),
        Long.parseLong(event.get("size")),
        Optional.ofNullable(event.get("previous")),
        event.get("agency"),
        event.get("state"),
        Long.parseLong(event.get("errors")));
  }
}
