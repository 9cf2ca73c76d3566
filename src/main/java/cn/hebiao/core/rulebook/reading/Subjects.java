package cn.hebiao.core.rulebook.reading;

import cn.hebiao.core.rulebook.PairKind;
import cn.hebiao.core.rulebook.Verdict;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What worked examples can be about.
 *
 * @param indicators ids of the indicator rules
 * @param checks ids of the cross-checks
 */
record Subjects(Set<String> indicators, Set<String> checks) {
  private static final Set<Verdict> OF_CHECKS =
      EnumSet.of(Verdict.PASSED, Verdict.FAILED, Verdict.NOT_APPLICABLE, Verdict.NOT_EVALUABLE);
  private static final Set<Verdict> OF_SCORES =
      EnumSet.of(Verdict.MANUAL, Verdict.NOT_APPLICABLE, Verdict.NOT_EVALUABLE);

  boolean knows(String subject) {
    return indicators.contains(subject)
        || checks.contains(subject)
        || PairKind.of(subject).isPresent();
  }

  /** Whether a subject can come out so. */
  boolean expects(String subject, String expected) {
    boolean check = checks.contains(subject);
    return Verdict.of(expected)
        .map(verdict -> (check ? OF_CHECKS : OF_SCORES).contains(verdict))
        .orElseGet(() -> !check && Quantity.strict(expected).isPresent());
  }

  Set<String> all() {
    Set<String> all = new TreeSet<>(indicators);
    all.addAll(checks);
    Choice.SITUATION.meanings().keySet().forEach(all::add);
    return all;
  }
}
