package cn.hebiao.face.web;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How much a client may hand in: so many files at once, and afterwards so many a second. */
final class DropRate {
  private static final int MOST_CLIENTS = 10_000;
  private static final double SECOND = 1e9;

  private final int most;
  private final int perSecond;
  private final LongSupplier nanos;
  private final Map<String, Allowance> clients = new LinkedHashMap<>(16, 0.75f, true);

  /** What is left to a client at a moment. */
  private record Allowance(double left, long since) {}

  DropRate(int most, int perSecond, LongSupplier nanos) {
    this.most = most;
    this.perSecond = perSecond;
    this.nanos = nanos;
  }

  /** Takes one of what a client may; false if there is none left. */
  synchronized boolean take(String client) {
    long now = nanos.getAsLong();
    Allowance before = clients.getOrDefault(client, new Allowance(most, now));
    double left = Math.min(most, before.left() + (now - before.since()) / SECOND * perSecond);
    boolean granted = left >= 1;
    clients.put(client, new Allowance(granted ? left - 1 : left, now));
    if (clients.size() > MOST_CLIENTS) {
      Iterator<String> eldest = clients.keySet().iterator();
      eldest.next();
      eldest.remove();
    }
    return granted;
  }
}
