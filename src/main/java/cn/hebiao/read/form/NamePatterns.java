package cn.hebiao.read.form;

import cn.hebiao.model.value.RecurringAnswers;
import cn.hebiao.rules.rulebook.Labels;
import cn.hebiao.rules.rulebook.Role;
import java.util.List;

/** The wordings of a role by which names of indicators are told apart. */
public final class NamePatterns {
  private static final int MOST_SEEN = 10_000;

  private final List<NamePattern> patterns;
  private final RecurringAnswers<String, Integer> seen = new RecurringAnswers<>(MOST_SEEN);

  public NamePatterns(Labels labels, Role role) {
    patterns =
        labels.of(role).stream()
            .map(word -> new NamePattern(new Wildcard(word), word.replace("*", "").length()))
            .toList();
  }

  /** A wording with the number of its characters. */
  private record NamePattern(Wildcard wording, int characters) {}

  /** Whether a name, without numbering and unit, is of one of the wordings. */
  public boolean match(String name) {
    return longest(name) > 0;
  }

  /** How many characters the most telling wording has that the name is of; 0 if it is of none. */
  public int longest(String name) {
    return name.length() > 2 * LabelText.LONGEST ? find(name) : seen.of(name, this::find);
  }

  private int find(String name) {
    return patterns.stream()
        .filter(pattern -> pattern.wording.matches(name))
        .mapToInt(NamePattern::characters)
        .max()
        .orElse(0);
  }
}
