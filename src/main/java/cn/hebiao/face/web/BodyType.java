package cn.hebiao.face.web;

import java.util.Locale;
import java.util.Optional;

/** What kind of body a request says it has. */
final class BodyType {
  private BodyType() {}

  /**
   * Allows one kind, or none said. A form of another site can say none of those that are asked for.
   *
   * @throws RefusedRequest if the request says another
   */
  static void require(WebRequest request, String wanted) {
    Optional<String> said = request.header("Content-Type");
    boolean right =
        said.map(type -> type.split(";")[0].strip().toLowerCase(Locale.ROOT).equals(wanted))
            .orElse(!request.has("Content-Type"));
    if (!right) {
      throw new RefusedRequest(415, "web.contentType", "wanted", wanted);
    }
  }
}
