package cn.hebiao.core.finding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A message as key and arguments; the Chinese text is made from a template at the edge.
 *
 * @param key the template's key
 * @param args its arguments by name, in order
 */
public record Message(String key, Map<String, String> args) {
  public Message {
    args = Collections.unmodifiableMap(new LinkedHashMap<>(args));
  }

  /** A message of a key and pairs of argument name and value. */
  public static Message of(String key, String... pairs) {
    if (pairs.length % 2 != 0) {
      throw new IllegalArgumentException("argument without value in message " + key);
    }
    Map<String, String> args = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      args.put(pairs[i], pairs[i + 1]);
    }
    return new Message(key, args);
  }

  /** The same message with one more argument. */
  public Message with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(args);
    more.put(name, value);
    return new Message(key, more);
  }
}
