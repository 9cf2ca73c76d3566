package cn.hebiao.face.web;

import cn.hebiao.app.submission.Requester;
import cn.hebiao.app.submission.Requester.RequesterRole;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Nobody needs a code. On a machine that only its own user reaches all is hers; else each browser
 * is a guest of its own, known by a cookie.
 */
final class OpenAccess implements Access {
  private static final Pattern GUEST = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final boolean alone;
  private final SessionCookie cookie;

  OpenAccess(boolean alone, SessionCookie cookie) {
    this.alone = alone;
    this.cookie = cookie;
  }

  @Override
  public Optional<Requester> requester(WebRequest request) {
    if (alone) {
      return Optional.of(Requester.ALONE);
    }
    String name =
        cookie
            .value(request)
            .filter(value -> GUEST.matcher(value).matches())
            .orElseGet(() -> cookie.set(request, SessionCookie.newValue()));
    return Optional.of(new Requester(RequesterRole.GUEST, "guest " + name));
  }
}
