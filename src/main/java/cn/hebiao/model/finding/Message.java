package cn.hebiao.model.finding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Something to be told to the user, as the key of a text template and what goes into its places.
 * The Chinese text is made at the edge of the program.
 *
 * @param key the template, for example {@code formula.divisionByZero}
 * @param args the values of the template's places, in the order given; empty when it has none
 */
public record Message(String key, Map<String, String> args) {
  public Message {
    if (key.isBlank()) {
      throw new IllegalArgumentException("a message needs a key");
    }
    args = Collections.unmodifiableMap(new LinkedHashMap<>(args));
    if (args.containsKey(null) || args.containsValue(null)) {
      throw new IllegalArgumentException("null argument in " + key + " " + args);
    }
  }

  /** A message from its key and alternating argument names and values. */
  public static Message of(String key, String... namesAndValues) {
    if (namesAndValues.length % 2 != 0) {
      throw new IllegalArgumentException("an argument of " + key + " has no value");
    }
    Map<String, String> args = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      args.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Message(key, args);
  }

  /** The value of one place; empty when the message does not have it. */
  public Optional<String> arg(String name) {
    return Optional.ofNullable(args.get(name));
  }

  /** The same message with one more argument. */
  public Message with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(args);
    more.put(name, value);
    return new Message(key, more);
  }

  /**
   * A message of another key that has this one's arguments too, and this one itself as the argument
   * {@code because}.
   */
  public Message explaining(String other, String... namesAndValues) {
    Map<String, String> all = new LinkedHashMap<>(args);
    all.putAll(Message.of(other, namesAndValues).args());
    all.put("because", "@" + key);
    return new Message(other, all);
  }

  /** The same message with another one in a place; the other keeps its own arguments. */
  public Message with(String name, Message other) {
    Map<String, String> more = new LinkedHashMap<>(args);
    more.put(name, "@" + other.key);
    other.args.forEach((own, value) -> more.put(name + "." + own, value));
    return new Message(key, more);
  }
}
