package cn.hebiao.rules.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which forms a rulebook is for.
 *
 * @param national whether this is the default for forms that no local rulebook claims
 * @param agencyWords words of which one must occur in the agency's name, the title or the file name
 * @param kinds the kinds of form it scores, in the words of {@link FormKind}
 * @param firstYear first budget year it is for; empty means any
 * @param lastYear last budget year it is for; empty means any
 */
public record Scope(
    boolean national,
    List<String> agencyWords,
    List<FormKind> kinds,
    OptionalInt firstYear,
    OptionalInt lastYear) {
  public Scope {
    agencyWords = List.copyOf(agencyWords);
    kinds = List.copyOf(kinds);
  }

  /** Whether the year is within the scope; an unknown year always is. */
  public boolean covers(Optional<Integer> year) {
    return year.isEmpty()
        || (year.get() >= firstYear.orElse(Integer.MIN_VALUE)
            && year.get() <= lastYear.orElse(Integer.MAX_VALUE));
  }

  /** Whether forms of the kind are scored by it; department and scoring forms go together. */
  public boolean takes(FormKind kind) {
    return kinds.isEmpty()
        || kinds.contains(kind)
        || kind == FormKind.SCORING && kinds.contains(FormKind.DEPARTMENT)
        || kind == FormKind.DEPARTMENT && kinds.contains(FormKind.SCORING)
        || !kind.scored();
  }

  /** Whether one of its words occurs in what names the agency. */
  public boolean claims(java.util.Collection<String> naming) {
    return agencyWords.stream().anyMatch(word -> naming.stream().anyMatch(n -> n.contains(word)));
  }
}
