package cn.hebiao.model.finding;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chinese texts from templates. A template names its arguments in braces: {@code {found}}.
 *
 * @param templates template by key
 */
public record Messages(Map<String, String> templates) {
  private static final Pattern ARGUMENT = Pattern.compile("\\{([A-Za-z0-9_]+)}");

  public Messages {
    templates = Map.copyOf(templates);
  }

  /** The text of a message; the key itself where there is no template for it. */
  public String text(Message message) {
    String template = templates.getOrDefault(message.key(), message.key());
    Matcher matcher = ARGUMENT.matcher(template);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      String value = value(message, matcher.group(1));
      matcher.appendReplacement(text, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(text).toString();
  }

  /**
   * An argument that starts with {@code @} names a template for the same arguments, before which
   * come those that have its name and a stop before their own.
   */
  private String value(Message message, String name) {
    String value = message.args().getOrDefault(name, "");
    boolean nested = value.startsWith("@") && has(value.substring(1));
    if (!nested) {
      return value;
    }
    Map<String, String> rest = new java.util.LinkedHashMap<>(message.args());
    rest.remove(name);
    String own = name + ".";
    message.args().keySet().stream()
        .filter(key -> key.startsWith(own))
        .forEach(key -> rest.put(key.substring(own.length()), rest.remove(key)));
    return text(new Message(value.substring(1), rest));
  }

  /** Whether there is a template for a key. */
  public boolean has(String key) {
    return templates.containsKey(key);
  }
}
