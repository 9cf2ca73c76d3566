package cn.hebiao.face.web;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Who failed how often to show a right code, and has to wait. */
final class FailedLogins {
  static final int MOST = 5;
  static final Duration WAIT = Duration.ofMinutes(5);
  private static final int MOST_KNOWN = 10_000;

  private final LongSupplier nanos;
  private final Map<String, FailureCount> failures = new LinkedHashMap<>(16, 0.75f, true);

  /** How often somebody failed, and when last. */
  private record FailureCount(int count, long last) {}

  FailedLogins(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Whether one has to wait. */
  synchronized boolean isLocked(String who) {
    FailureCount known = failures.get(who);
    return known != null && known.count() >= MOST && !isOver(known);
  }

  private boolean isOver(FailureCount known) {
    return nanos.getAsLong() - known.last() >= WAIT.toNanos();
  }

  synchronized void failed(String who) {
    FailureCount known = failures.get(who);
    int before = known == null || isOver(known) ? 0 : known.count();
    failures.put(who, new FailureCount(before + 1, nanos.getAsLong()));
    if (failures.size() > MOST_KNOWN) {
      Iterator<String> eldest = failures.keySet().iterator();
      eldest.next();
      eldest.remove();
    }
  }

  synchronized void succeeded(String who) {
    failures.remove(who);
  }
}
