package comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is different between two results of one workbook, as the JSON of {@code check} has them: a
 * line for each form, indicator, finding and open rule that came or went, and for each field that
 * has another value.
 */
public final class ResultDifferences {
  /** By what an element of a list is the same one in another result. */
  private static final Map<String, List<String>> IDENTITY =
      Map.of(
          "forms", List.of("sheet", "kind"),
          "indicators", List.of("cell", "name"),
          "findings", List.of("code", "sheet", "cell", "rule"),
          "notEvaluated", List.of("rule", "sheet", "cell"));

  private final List<String> lines = new ArrayList<>();

  private ResultDifferences() {}

  /** The differences, in the order of the results; empty where there are none. */
  public static List<String> of(Map<?, ?> before, Map<?, ?> after) {
    ResultDifferences differences = new ResultDifferences();
    differences.object("", before, after);
    return List.copyOf(differences.lines);
  }

  private void object(String place, Map<?, ?> before, Map<?, ?> after) {
    Set<Object> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    for (Object name : names) {
      if (!before.containsKey(name)) {
        lines.add(place + name + ": no such field -> " + shown(after.get(name)));
      } else if (!after.containsKey(name)) {
        lines.add(place + name + ": " + shown(before.get(name)) + " -> no such field");
      } else {
        value(place, name.toString(), before.get(name), after.get(name));
      }
    }
  }

  private void value(String place, String name, Object before, Object after) {
    if (before instanceof Map<?, ?> old && after instanceof Map<?, ?> now) {
      object(place + name + ".", old, now);
    } else if (before instanceof List<?> old && after instanceof List<?> now) {
      list(place, name, old, now);
    } else if (!same(before, after)) {
      lines.add(place + name + ": " + shown(before) + " -> " + shown(after));
    }
  }

  private static boolean same(Object before, Object after) {
    return before instanceof BigDecimal old && after instanceof BigDecimal now
        ? old.compareTo(now) == 0
        : before == null ? after == null : before.equals(after);
  }

  private void list(String place, String name, List<?> before, List<?> after) {
    Map<String, Object> old = named(name, before);
    Map<String, Object> now = named(name, after);
    old.forEach(
        (key, element) -> {
          if (!now.containsKey(key)) {
            lines.add(place + key + " gone: " + shown(element));
          } else if (element instanceof Map<?, ?> was && now.get(key) instanceof Map<?, ?> is) {
            object(place + key + " > ", was, is);
          } else if (!same(element, now.get(key))) {
            lines.add(place + key + ": " + shown(element) + " -> " + shown(now.get(key)));
          }
        });
    now.forEach(
        (key, element) -> {
          if (!old.containsKey(key)) {
            lines.add(place + key + " added: " + shown(element));
          }
        });
  }

  /** The elements by what they are; those that are the same otherwise are numbered. */
  private static Map<String, Object> named(String list, List<?> elements) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (Object element : elements) {
      String name = list.replaceFirst("s$", "") + " " + identity(list, element);
      String free = name;
      for (int number = 2; named.containsKey(free); number++) {
        free = name + " #" + number;
      }
      named.put(free, element);
    }
    return named;
  }

  private static String identity(String list, Object element) {
    return element instanceof Map<?, ?> fields
        ? IDENTITY.getOrDefault(list, List.of()).stream()
            .map(fields::get)
            .flatMap(value -> Stream.ofNullable(value).map(Object::toString))
            .collect(Collectors.joining(" "))
        : "";
  }

  private static String shown(Object value) {
    if (value instanceof Map<?, ?> fields) {
      return fields.entrySet().stream()
          .filter(field -> field.getValue() != null && !(field.getValue() instanceof List))
          .map(field -> field.getKey() + "=" + shown(field.getValue()))
          .collect(Collectors.joining(", "));
    }
    return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
  }
}
