package cn.hebiao.face.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a request is answered with.
 *
 * @param status the HTTP status
 * @param headers further headers, among them the content type
 * @param length of the body in bytes
 * @param body writes the body
 */
record Answer(int status, Map<String, String> headers, long length, AnswerBody body) {
  /** The type of workbooks. */
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** The length of a body of which it is not known. */
  static final long UNKNOWN = -1;

  Answer {
    headers = Map.copyOf(headers);
  }

  /** Writes the body of an answer. */
  @FunctionalInterface
  interface AnswerBody {
    void write(OutputStream out) throws IOException;
  }

  static Answer of(int status, String type, byte[] body) {
    return new Answer(status, Map.of("Content-Type", type), body.length, out -> out.write(body));
  }

  static Answer json(int status, String json) {
    return of(status, "application/json; charset=utf-8", json.getBytes(StandardCharsets.UTF_8));
  }

  static Answer html(String html) {
    return of(200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  /** A file to be saved. */
  static Answer file(Path file, String type, String name) throws IOException {
    return new Answer(
            200, Map.of("Content-Type", type), Files.size(file), out -> Files.copy(file, out))
        .named(name);
  }

  /** An archive to be saved. */
  static Answer zip(AnswerBody body, String name) {
    return new Answer(200, Map.of("Content-Type", "application/zip"), UNKNOWN, body).named(name);
  }

  Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, length, body);
  }

  /** The same to be saved under a name, of which no sign can become part of the headers. */
  Answer named(String name) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          octet >= '0' && octet <= '9'
              || octet >= 'A' && octet <= 'Z'
              || octet >= 'a' && octet <= 'z'
              || octet == '-'
              || octet == '_'
              || octet == '.';
      encoded.append(plain ? String.valueOf((char) octet) : "%%%02X".formatted(octet & 0xff));
    }
    return with("Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
  }
}
