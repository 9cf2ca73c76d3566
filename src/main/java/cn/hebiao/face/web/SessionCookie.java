package cn.hebiao.face.web;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The cookie by which a browser is known; scripts cannot read it, other sites not send it. */
final class SessionCookie {
  private static final String NAME = "hebiao";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final boolean encrypted;

  /**
   * @param encrypted whether all connections are
   */
  SessionCookie(boolean encrypted) {
    this.encrypted = encrypted;
  }

  /** A value that nobody guesses. */
  static String newValue() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What the browser sent; empty for nothing. */
  Optional<String> value(WebRequest request) {
    for (String pair : request.header("Cookie").orElse("").split(";")) {
      int equals = pair.indexOf('=');
      if (equals > 0 && pair.substring(0, equals).strip().equals(NAME)) {
        return Optional.of(pair.substring(equals + 1).strip());
      }
    }
    return Optional.empty();
  }

  /** Has the browser keep a value, and gives it. */
  String set(WebRequest request, String value) {
    request.answerHeader("Set-Cookie", NAME + "=" + value + attributes());
    return value;
  }

  /** Has the browser forget it. */
  void forget(WebRequest request) {
    request.answerHeader("Set-Cookie", NAME + "=; Max-Age=0" + attributes());
  }

  private String attributes() {
    return "; Path=/; HttpOnly; SameSite=Strict" + (encrypted ? "; Secure" : "");
  }
}
