package cn.hebiao.rules.rulebook;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All rulebooks in use.
 *
 * @param national the default for forms that no local rulebook claims
 * @param places the rulebooks of places, in the order of their names
 */
public record RulebookSet(Rulebook national, List<PlaceRulebook> places) {
  public RulebookSet {
    places = List.copyOf(places);
  }

  /** Rulebooks that have been read. */
  public static RulebookSet of(Rulebook national, List<Rulebook> local) {
    return new RulebookSet(national, local.stream().map(PlaceRulebook::read).toList());
  }

  /** The rulebooks of places, in the order of their names. */
  public List<Rulebook> local() {
    return places.stream().map(place -> place.whole().get()).toList();
  }

  /** The rulebook of a name; empty where there is none. */
  public Optional<Rulebook> called(String name) {
    return national.name().equals(name)
        ? Optional.of(national)
        : first(head -> head.name().equals(name));
  }

  /** The accepted spellings of all rulebooks together. */
  public Labels labels() {
    Labels all = national.labels();
    for (PlaceRulebook place : places) {
      all = all.and(place.head().labels());
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
        .or(() -> first(head -> head.isFor(kind, year) && head.claims(indicators)))
        .orElse(national);
  }

  /** The local rulebook whose words occur in what names the agency. */
  public Optional<Rulebook> named(
      FormKind kind, Optional<Integer> year, Collection<String> naming) {
    return first(head -> head.isFor(kind, year) && head.scope().claims(naming));
  }

  private Optional<Rulebook> first(Predicate<RulebookHead> wanted) {
    return places.stream()
        .filter(place -> wanted.test(place.head()))
        .findFirst()
        .map(place -> place.whole().get());
  }
}
