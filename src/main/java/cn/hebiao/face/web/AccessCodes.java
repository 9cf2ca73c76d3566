package cn.hebiao.face.web;

import cn.hebiao.app.submission.Requester;
import cn.hebiao.app.submission.Requester.RequesterRole;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The access codes: one for the bureau, one for reviewers, one for each agency of the roster. A
 * code is shown when it is made and never again.
 */
final class AccessCodes {
  static final Requester BUREAU = new Requester(RequesterRole.BUREAU, "@bureau");
  static final Requester REVIEWER = new Requester(RequesterRole.REVIEWER, "@reviewer");

  /** Without what is easily taken for another sign. */
  private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int SELECTOR = 4;
  private static final int SECRET = 12;
  private static final int SALT_BYTES = 16;
  private static final int ROUNDS = 20_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<String, AccessCode> bySelector = new LinkedHashMap<>();
  private final AccessCode nobodys =
      AccessCode.of(Requester.NOBODY, "", signs(SECRET), salt(), ROUNDS);

  AccessCodes(List<Map<String, String>> events) {
    events.stream()
        .filter(event -> AccessCode.EVENT.equals(event.get("event")))
        .map(AccessCode::of)
        .forEach(this::take);
  }

  /**
   * A new code as it is handed out.
   *
   * @param code what is kept of it
   * @param text the code itself
   */
  record IssuedCode(AccessCode code, String text) {}

  /** New codes for those who have none yet; they hold once they are taken in. */
  List<IssuedCode> lacking(List<String> agencies) {
    Set<Requester> known =
        bySelector.values().stream().map(AccessCode::requester).collect(Collectors.toSet());
    Set<String> selectors = new HashSet<>(bySelector.keySet());
    return Stream.concat(
            Stream.of(BUREAU, REVIEWER),
            agencies.stream().map(name -> new Requester(RequesterRole.AGENCY, name)))
        .filter(each -> !known.contains(each))
        .map(each -> code(each, selectors))
        .toList();
  }

  private static IssuedCode code(Requester requester, Set<String> selectors) {
    String selector = signs(SELECTOR);
    while (!selectors.add(selector)) {
      selector = signs(SELECTOR);
    }
    String secret = signs(SECRET);
    return new IssuedCode(
        AccessCode.of(requester, selector, secret, salt(), ROUNDS),
        (selector + secret).replaceAll("(.{4})(?=.)", "$1-"));
  }

  /** Takes in a code that is stored. */
  void take(AccessCode code) {
    bySelector.put(code.selector(), code);
  }

  private static String signs(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return text.toString();
  }

  private static String salt() {
    byte[] bytes = new byte[SALT_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** What somebody typed without blanks and strokes, in capital letters. */
  static String plain(String typed) {
    return typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
  }

  /** The part by which a code is found. */
  static String selector(String plain) {
    return plain.substring(0, Math.min(SELECTOR, plain.length()));
  }

  /** Whose code it is; as much work for one that is nobody's. */
  Optional<Requester> requester(String plain) {
    AccessCode code = bySelector.getOrDefault(selector(plain), nobodys);
    boolean fits = code.fits(plain.substring(selector(plain).length()));
    return fits && code != nobodys ? Optional.of(code.requester()) : Optional.empty();
  }
}
