package cn.hebiao.app;

import java.util.Map;
import java.util.Optional;

/** The port by which small records become JSON and come back. */
public interface JsonFormat {
  /**
   * An object on one line.
   *
   * @param fields texts, numbers, truth values, lists and maps of these; an empty {@code Optional}
   *     is null
   */
  String object(Map<String, ?> fields);

  /** An object with further fields at its end. */
  String extended(String object, Map<String, ?> fields);

  /** The fields of an object of nothing but texts; empty where a text is no such object. */
  Optional<Map<String, String>> texts(String json);
}
