package cn.hebiao.rules.rulebook;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
      Set<String> words = new LinkedHashSet<>(of(role));
      words.addAll(others.of(role));
      if (!words.isEmpty()) {
        both.put(role, List.copyOf(words));
      }
    }
    return new Labels(both);
  }
}
