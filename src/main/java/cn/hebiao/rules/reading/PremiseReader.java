package cn.hebiao.rules.reading;

import cn.hebiao.rules.rulebook.Validity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads when rules are to be applied. Premises may name checks further down, so they are looked up
 * once all checks have been read.
 */
final class PremiseReader {
  static final String COLUMN = "前提";

  private record StatedPremise(String rule, String premise, Problems.At place) {}

  private final List<StatedPremise> claims = new ArrayList<>();

  /** The premises and years in a rule's row, which is for these agencies. */
  Validity validity(
      Row row, String rule, String fromColumn, String toColumn, List<String> agencies) {
    OptionalInt from = row.year(fromColumn);
    OptionalInt to = row.year(toColumn);
    if (Years.reversed(from, to)) {
      row.at(toColumn).add(Years.problem(from, to));
    }
    List<String> premises = row.parts(COLUMN).stream().map(Spelling::plain).distinct().toList();
    premises.forEach(premise -> claims.add(new StatedPremise(rule, premise, row.at(COLUMN))));
    return new Validity(premises, from, to, agencies);
  }

  /** Reports premises that nobody knows and those that lead back to their own rule. */
  void check(KnownNames items, Set<String> checks) {
    KnownNames known = items.and(checks);
    Map<String, Set<String>> of = new LinkedHashMap<>();
    claims.forEach(
        claim -> of.computeIfAbsent(claim.rule, r -> new LinkedHashSet<>()).add(claim.premise));
    for (StatedPremise claim : claims) {
      if (reaches(claim.premise, claim.rule, of, new TreeSet<>())) {
        claim.place.add(
            RulebookMistake.PREMISE_CIRCULAR.with("rule", claim.rule, "premise", claim.premise));
      } else {
        known.check(COLUMN, claim.premise, claim.place);
      }
    }
  }

  private static boolean reaches(
      String from, String wanted, Map<String, Set<String>> of, Set<String> seen) {
    return from.equals(wanted)
        || seen.add(from)
            && of.getOrDefault(from, Set.of()).stream()
                .anyMatch(next -> reaches(next, wanted, of, seen));
  }
}
