package cn.hebiao.rules.reading;

import cn.hebiao.rules.rulebook.ExampleVerdict;
import cn.hebiao.rules.rulebook.PairKind;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What worked examples can be about.
 *
 * @param indicators ids of the indicator rules
 * @param checks ids of the cross-checks
 */
record ExampleSubjects(Set<String> indicators, Set<String> checks) {
  private static final Set<ExampleVerdict> OF_CHECKS =
      EnumSet.of(
          ExampleVerdict.PASSED,
          ExampleVerdict.FAILED,
          ExampleVerdict.NOT_APPLICABLE,
          ExampleVerdict.NOT_EVALUABLE);
  private static final Set<ExampleVerdict> OF_SCORES =
      EnumSet.of(
          ExampleVerdict.MANUAL,
          ExampleVerdict.NOT_ALLOWED,
          ExampleVerdict.NOT_APPLICABLE,
          ExampleVerdict.NOT_EVALUABLE);

  boolean knows(String subject) {
    return indicators.contains(subject)
        || checks.contains(subject)
        || PairKind.of(subject).isPresent();
  }

  /** Whether a subject can come out so. */
  boolean expects(String subject, String expected) {
    boolean check = checks.contains(subject);
    return ExampleVerdict.of(expected)
        .map(verdict -> (check ? OF_CHECKS : OF_SCORES).contains(verdict))
        .orElseGet(() -> !check && Quantity.strict(expected).isPresent());
  }

  Set<String> all() {
    Set<String> all = new TreeSet<>(indicators);
    all.addAll(checks);
    AllowedWords.SITUATION.meanings().keySet().forEach(all::add);
    return all;
  }
}
