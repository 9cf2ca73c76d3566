package cn.hebiao.face.web;

import cn.hebiao.app.submission.Requester;
import cn.hebiao.app.submission.Requester.RequesterRole;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is kept of an access code: whose it is, and enough to know it again, but not the code.
 *
 * @param requester whose it is
 * @param selector the first part of the code, by which it is found
 * @param salt mixed into the hash, in hexadecimal digits
 * @param hash of the second part, in hexadecimal digits
 * @param rounds how much work a guess takes
 */
record AccessCode(Requester requester, String selector, String salt, String hash, int rounds) {
  static final String EVENT = "code";
  private static final int HASH_BITS = 256;

  /** The code of which this is the secret part. */
  static AccessCode of(
      Requester requester, String selector, String secret, String salt, int rounds) {
    return new AccessCode(requester, selector, salt, hash(secret, salt, rounds), rounds);
  }

  /** Whether it is the secret part; takes the same time for every answer. */
  boolean fits(String secret) {
    HexFormat hex = HexFormat.of();
    return MessageDigest.isEqual(hex.parseHex(hash), hex.parseHex(hash(secret, salt, rounds)));
  }

  private static String hash(String secret, String salt, int rounds) {
    try {
      PBEKeySpec key =
          new PBEKeySpec(secret.toCharArray(), HexFormat.of().parseHex(salt), rounds, HASH_BITS);
      return HexFormat.of()
          .formatHex(
              SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                  .generateSecret(key)
                  .getEncoded());
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** As an event of the log. */
  Map<String, String> event() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("event", EVENT);
    fields.put("role", requester.role().name());
    fields.put("name", requester.name());
    fields.put("selector", selector);
    fields.put("salt", salt);
    fields.put("hash", hash);
    fields.put("rounds", Integer.toString(rounds));
    return fields;
  }

  /** The code that an event of the log tells. */
  static AccessCode of(Map<String, String> event) {
    return new AccessCode(
        new Requester(RequesterRole.valueOf(event.get("role")), event.get("name")),
        event.get("selector"),
        event.get("salt"),
        event.get("hash"),
        Integer.parseInt(event.get("rounds")));
  }
}
