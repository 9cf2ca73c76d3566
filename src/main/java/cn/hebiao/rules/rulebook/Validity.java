package cn.hebiao.rules.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * When a rule is to be applied at all.
 *
 * @param premises data items that must be present and ids of cross-checks that must have passed;
 *     empty means always
 * @param firstYear first budget year it is for; empty means any
 * @param lastYear last budget year it is for; empty means any
 * @param agencies words in the names of the agencies it is for; empty means all of the place
 */
public record Validity(
    List<String> premises, OptionalInt firstYear, OptionalInt lastYear, List<String> agencies) {
  /** A rule without premises, for all years. */
  public static final Validity ALWAYS =
      new Validity(List.of(), OptionalInt.empty(), OptionalInt.empty(), List.of());

  public Validity {
    premises = List.copyOf(premises);
    agencies = List.copyOf(agencies);
  }

  /** Whether it is for an agency. */
  public boolean isFor(String agency) {
    return agencies.isEmpty() || agencies.stream().anyMatch(agency::contains);
  }

  /** Whether it is for a year; an unknown year is taken as one of its years. */
  public boolean covers(Optional<Integer> year) {
    return year.isEmpty()
        || (year.get() >= firstYear.orElse(Integer.MIN_VALUE)
            && year.get() <= lastYear.orElse(Integer.MAX_VALUE));
  }
}
