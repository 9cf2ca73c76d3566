package cn.hebiao.app.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** All submissions and decisions in the order of the log. May be used by several threads. */
final class SubmissionRegister {
  private final Map<String, Submission> byId = new LinkedHashMap<>();
  private final Map<List<String>, String> latest = new LinkedHashMap<>();
  private final Map<String, List<Decision>> decisions = new LinkedHashMap<>();
  private long changes;

  /** Takes in what an event tells; others are not its concern. */
  synchronized void take(Map<String, String> event) {
    if (Submission.EVENT.equals(event.get("event"))) {
      add(Submission.of(event));
    } else if (Decision.EVENT.equals(event.get("event"))) {
      add(Decision.of(event));
    }
  }

  synchronized void add(Submission submission) {
    byId.put(submission.id(), submission);
    latest.put(List.of(submission.owner(), submission.name()), submission.id());
    changes++;
  }

  synchronized void add(Decision decision) {
    decisions.computeIfAbsent(decision.id(), id -> new ArrayList<>()).add(decision);
    changes++;
  }

  synchronized Optional<Submission> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The version that came last. */
  synchronized Optional<String> latest(String owner, String name) {
    return Optional.ofNullable(latest.get(List.of(owner, name)));
  }

  synchronized List<Submission> all(Predicate<Submission> wanted) {
    return byId.values().stream().filter(wanted).toList();
  }

  /** Of each name the version that came last, unless it was withdrawn. */
  synchronized List<Submission> current(Predicate<Submission> wanted) {
    return byId.values().stream()
        .filter(wanted)
        .filter(each -> latest(each.owner(), each.name()).equals(Optional.of(each.id())))
        .filter(each -> standing(each.id()) != Standing.WITHDRAWN)
        .toList();
  }

  synchronized List<Decision> decisions(String id) {
    return List.copyOf(decisions.getOrDefault(id, List.of()));
  }

  /** Where a submission stands. */
  synchronized Standing standing(String id) {
    List<Decision> all = decisions.getOrDefault(id, List.of());
    return all.isEmpty() ? Standing.RECEIVED : all.get(all.size() - 1).kind().standing();
  }

  /** Another number after each change. */
  synchronized long changes() {
    return changes;
  }
}
