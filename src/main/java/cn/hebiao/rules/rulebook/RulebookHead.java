package cn.hebiao.rules.rulebook;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What tells which forms a rulebook is for, and what its labels are.
 *
 * @param name what users call the rulebook
 * @param scope which forms it is for
 * @param labels its own accepted spellings of labels
 * @param indicators for each of its rules the names of the indicator
 */
public record RulebookHead(String name, Scope scope, Labels labels, List<List<String>> indicators) {
  private static final int CLAIM_PERCENT = 60;

  public RulebookHead {
    indicators = indicators.stream().map(List::copyOf).toList();
  }

  /** The head of a rulebook. */
  public static RulebookHead of(Rulebook rulebook) {
    return new RulebookHead(
        rulebook.name(),
        rulebook.scope(),
        rulebook.labels(),
        rulebook.indicators().stream().map(IndicatorRule::names).toList());
  }

  /** Whether it is for a form of the kind and year. */
  boolean isFor(FormKind kind, Optional<Integer> year) {
    return scope.covers(year) && scope.takes(kind);
  }

  /** Whether a form's indicators and its own are mostly the same. */
  boolean claims(Collection<String> names) {
    if (names.isEmpty() || indicators.size() <= 1) {
      return false;
    }
    Set<String> ruled = new HashSet<>();
    indicators.forEach(ruled::addAll);
    long shared = names.stream().filter(ruled::contains).count();
    // A few names that all places use make no form of this place.
    int most = Math.max(names.size(), indicators.size());
    return shared * 100 >= (long) CLAIM_PERCENT * most;
  }
}
