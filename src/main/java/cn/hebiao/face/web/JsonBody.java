package cn.hebiao.face.web;

import cn.hebiao.app.JsonFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A small record that a page sends. */
final class JsonBody {
  private JsonBody() {}

  /**
   * The texts of the record; none for an empty body.
   *
   * @throws RefusedRequest if it is another kind of body, or too long
   */
  static Map<String, String> texts(
      WebRequest request, RequestBody bodies, JsonFormat json, int longest) throws IOException {
    BodyType.require(request, "application/json");
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    bodies.copy(request, longest, body);
    return body.size() == 0
        ? Map.of()
        : json.texts(body.toString(StandardCharsets.UTF_8))
            .orElseThrow(() -> new RefusedRequest(400, "web.badJson"));
  }
}
