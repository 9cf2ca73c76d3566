package cn.hebiao.app.submission;

import cn.hebiao.app.submission.Requester.RequesterRole;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was decided of a submission.
 *
 * @param id the submission
 * @param kind what was decided
 * @param by who decided
 * @param time when
 * @param opinion why; may be empty save for returns
 */
public record Decision(String id, DecisionKind kind, String by, Instant time, String opinion) {
  static final String EVENT = "decided";

  /** What can be decided. */
  public enum DecisionKind {
    ACCEPT(Standing.ACCEPTED, Set.of(Standing.RECEIVED, Standing.RETURNED)),
    RETURN(Standing.RETURNED, Set.of(Standing.RECEIVED, Standing.ACCEPTED)),
    WITHDRAW(Standing.WITHDRAWN, Set.of(Standing.RECEIVED, Standing.RETURNED, Standing.ACCEPTED));

    private final Standing standing;
    private final Set<Standing> before;

    DecisionKind(Standing standing, Set<Standing> before) {
      this.standing = standing;
      this.before = before;
    }

    /** Where the submission stands afterwards. */
    Standing standing() {
      return standing;
    }

    /** The word of the machine interface. */
    public String token() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What a word stands for; empty for a word of nothing. */
    public static Optional<DecisionKind> of(String token) {
      for (DecisionKind kind : values()) {
        if (kind.token().equals(token)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }

    /** Whether it can follow; an agency takes back only what was not accepted yet. */
    boolean follows(Standing now, RequesterRole role) {
      return before.contains(now) && (isBureau(role) || now != Standing.ACCEPTED);
    }

    /** Whether such a requester may decide so at all. */
    boolean isFor(RequesterRole role) {
      return isBureau(role) || role == RequesterRole.AGENCY && this == WITHDRAW;
    }

    /** Whoever works alone decides alone. */
    private static boolean isBureau(RequesterRole role) {
      return role == RequesterRole.BUREAU || role == RequesterRole.ALONE;
    }
  }

  /** The decision as an event of the log. */
  Map<String, String> event() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("event", EVENT);
    fields.put("id", id);
    fields.put("kind", kind.token());
    fields.put("by", by);
    fields.put("time", time.toString());
    fields.put("opinion", opinion);
    return fields;
  }

  /** The decision that an event of the log tells. */
  static Decision of(Map<String, String> event) {
    return new Decision(
        event.get("id"),
        DecisionKind.of(event.get("kind")).orElseThrow(),
        event.get("by"),
        Instant.parse(event.get("time")),
        event.get("opinion"));
  }
}
