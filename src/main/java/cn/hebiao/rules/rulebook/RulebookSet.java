package cn.hebiao.rules.rulebook;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All rulebooks in use.
 *
 * @param national the default for forms that no local rulebook claims
 * @param local the rulebooks of places, in the order of their names
 */
public record RulebookSet(Rulebook national, List<Rulebook> local) {
  private static final int CLAIM_PERCENT = 60;

  public RulebookSet {
    local = List.copyOf(local);
  }

  /** The accepted spellings of all rulebooks together. */
  public Labels labels() {
    Labels all = national.labels();
    for (Rulebook rulebook : local) {
      all = all.and(rulebook.labels());
    }
    return all;
  }

  /**
   * The rulebook for a form: a local one whose words occur in what names the agency, else one whose
   * indicators and the form's are mostly the same, else the national default.
   *
   * @param kind the form's kind
   * @param year the form's year
   * @param naming agency, title and file name
   * @param indicators the indicators' names as the rulebooks compare them
   */
  public Rulebook choose(
      FormKind kind, Optional<Integer> year, Collection<String> naming, Set<String> indicators) {
    return named(kind, year, naming)
        .or(() -> byIndicators(kind, year, indicators))
        .orElse(national);
  }

  /** The local rulebook whose words occur in what names the agency. */
  public Optional<Rulebook> named(
      FormKind kind, Optional<Integer> year, Collection<String> naming) {
    return local.stream()
        .filter(book -> book.scope().covers(year) && book.scope().takes(kind))
        .filter(book -> book.scope().claims(naming))
        .findFirst();
  }

  private Optional<Rulebook> byIndicators(
      FormKind kind, Optional<Integer> year, Set<String> indicators) {
    return local.stream()
        .filter(book -> book.scope().covers(year) && book.scope().takes(kind))
        .filter(book -> !indicators.isEmpty() && book.indicators().size() > 1)
        .filter(
            book -> {
              long ruled = indicators.stream().filter(book::rules).count();
              // A few names that all places use make no form of this place.
              int most = Math.max(indicators.size(), book.indicators().size());
              return ruled * 100 >= (long) CLAIM_PERCENT * most;
            })
        .findFirst();
  }
}
