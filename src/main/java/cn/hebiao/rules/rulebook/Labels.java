package cn.hebiao.rules.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Accepted spellings of labels.
 *
 * @param spellings for each role the spellings, normalised, in the order of the rulebook
 */
public record Labels(Map<Role, List<String>> spellings) {
  public Labels {
    Map<Role, List<String>> copy = new LinkedHashMap<>();
    spellings.forEach((role, words) -> copy.put(role, List.copyOf(words)));
    spellings = java.util.Collections.unmodifiableMap(copy);
  }

  /** The spellings of a role; empty where there are none. */
  public List<String> of(Role role) {
    return spellings.getOrDefault(role, List.of());
  }

  /** These spellings first, then those of the other list. */
  public Labels and(Labels others) {
    Map<Role, List<String>> both = new LinkedHashMap<>();
    for (Role role : Role.values()) {
      List<String> words = new java.util.ArrayList<>(of(role));
      others.of(role).stream().filter(word -> !words.contains(word)).forEach(words::add);
      if (!words.isEmpty()) {
        both.put(role, words);
      }
    }
    return new Labels(both);
  }
}
