package cn.hebiao.face.web;

import cn.hebiao.app.JsonFormat;
import cn.hebiao.app.batch.Sha256;
import cn.hebiao.app.submission.Requester;
import cn.hebiao.face.web.Route.RouteQueue;
import cn.hebiao.model.finding.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Everybody shows a code once, and is known by a cookie for the rest of the day. */
final class CodeAccess implements Access {
  private static final Duration DAY = Duration.ofHours(12);
  private static final int MOST_SESSIONS = 10_000;
  private static final int LONGEST_BODY = 4096;

  private final AccessCodes codes;
  private final SessionCookie cookie;
  private final FailedLogins failures;
  private final RequestBody bodies;
  private final JsonFormat json;
  private final LongSupplier nanos;
  private final Map<String, LoginSession> sessions = new LinkedHashMap<>(16, 0.75f, true);

  /** Somebody who has shown a code at a moment. */
  private record LoginSession(Requester requester, long since) {}

  CodeAccess(
      AccessCodes codes,
      SessionCookie cookie,
      RequestBody bodies,
      JsonFormat json,
      LongSupplier nanos) {
    this.codes = codes;
    this.cookie = cookie;
    this.failures = new FailedLogins(nanos);
    this.bodies = bodies;
    this.json = json;
    this.nanos = nanos;
  }

  List<Route> routes() {
    return List.of(
        Route.post("/api/login", RouteQueue.WORK, this::login).forAll(),
        Route.post("/api/logout", RouteQueue.AT_ONCE, this::logout).forAll());
  }

  @Override
  public Optional<Requester> requester(WebRequest request) {
    return cookie.value(request).flatMap(this::known);
  }

  private synchronized Optional<Requester> known(String token) {
    LoginSession session = sessions.get(Sha256.of(token));
    boolean holds = session != null && nanos.getAsLong() - session.since() < DAY.toNanos();
    return holds ? Optional.of(session.requester()) : Optional.empty();
  }

  private Answer login(WebRequest request, Requester before, List<String> parts)
      throws IOException {
    String typed = JsonBody.texts(request, bodies, json, LONGEST_BODY).getOrDefault("code", "");
    String plain = AccessCodes.plain(typed);
    String address = "address " + request.address();
    String code = "code " + AccessCodes.selector(plain);
    if (failures.isLocked(address) || failures.isLocked(code)) {
      throw new RefusedRequest(
          429,
          Message.of("web.locked", "minutes", Long.toString(FailedLogins.WAIT.toMinutes())),
          Map.of("Retry-After", Long.toString(FailedLogins.WAIT.toSeconds())));
    }
    Optional<Requester> requester = codes.requester(plain);
    if (requester.isEmpty()) {
      failures.failed(address);
      failures.failed(code);
      throw new RefusedRequest(403, "web.wrongCode");
    }
    failures.succeeded(address);
    failures.succeeded(code);
    String token = SessionCookie.newValue();
    remember(token, requester.get());
    cookie.set(request, token);
    return Answer.json(200, json.object(AboutEndpoint.who(requester.get())));
  }

  private synchronized void remember(String token, Requester requester) {
    sessions.put(Sha256.of(token), new LoginSession(requester, nanos.getAsLong()));
    if (sessions.size() > MOST_SESSIONS) {
      Iterator<String> eldest = sessions.keySet().iterator();
      eldest.next();
      eldest.remove();
    }
  }

  private Answer logout(WebRequest request, Requester requester, List<String> parts)
      throws IOException {
    JsonBody.texts(request, bodies, json, LONGEST_BODY);
    cookie.value(request).ifPresent(this::forget);
    cookie.forget(request);
    return Answer.json(200, json.object(AboutEndpoint.who(Requester.NOBODY)));
  }

  private synchronized void forget(String token) {
    sessions.remove(Sha256.of(token));
  }
}
