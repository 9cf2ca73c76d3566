package cn.hebiao.judge.check;

import cn.hebiao.judge.result.DerivedBlank;
import cn.hebiao.judge.result.EvaluatedCheck;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.FindingCode;
import cn.hebiao.model.finding.Unevaluated;
import java.util.ArrayList;
import java.util.List;

/**
 * A check. It declares the kinds of its findings as constants, stands in the one list of all
 * checks, and has its texts in finding.properties.
 *
 * @param <S> what it looks at
 */
public interface Check<S> {
  /** The kinds of findings it may make. */
  List<FindingCode> codes();

  /** What is wrong; empty where nothing is, or where the check does not apply. */
  List<Finding> check(S subject, CheckContext context);

  /** What is there for this check but in a way that it cannot be checked, and why. */
  default List<Unevaluated> open(S subject, CheckContext context) {
    return List.of();
  }

  /** All that comes of it. */
  default CheckResult run(S subject, CheckContext context) {
    return new CheckResult(check(subject, context), open(subject, context), List.of(), List.of());
  }

  /** Runs checks; a mistake of ours in one is said to be one and stops no other. */
  static <S> CheckResult all(List<? extends Check<S>> checks, S subject, CheckContext context) {
    List<Finding> findings = new ArrayList<>();
    List<Unevaluated> open = new ArrayList<>();
    List<DerivedBlank> fillings = new ArrayList<>();
    List<EvaluatedCheck> evaluated = new ArrayList<>();
    for (Check<S> check : checks) {
      try {
        CheckResult result = check.run(subject, context);
        findings.addAll(result.findings());
        open.addAll(result.open());
        fillings.addAll(result.fillings());
        evaluated.addAll(result.evaluated());
      } catch (RuntimeException fault) {
        open.add(Faults.of(check.getClass().getSimpleName(), fault));
      }
    }
    return new CheckResult(findings, open, fillings, evaluated);
  }

  /**
   * What comes of checks.
   *
   * @param findings what is wrong, in the order of the checks
   * @param open what could not be checked, and why
   * @param fillings blank cells whose figures follow from the others
   * @param evaluated the cross-checks that were evaluated, with what came of each
   */
  record CheckResult(
      List<Finding> findings,
      List<Unevaluated> open,
      List<DerivedBlank> fillings,
      List<EvaluatedCheck> evaluated) {
    public CheckResult {
      findings = List.copyOf(findings);
      open = List.copyOf(open);
      fillings = List.copyOf(fillings);
      evaluated = List.copyOf(evaluated);
    }
  }
}
