package cn.hebiao.core.check;

import cn.hebiao.core.finding.Finding;
import cn.hebiao.core.finding.Unevaluated;
import cn.hebiao.core.rulebook.Verdict;
import java.util.Optional;

/**
 * How a rule ended at one place: passed, failed, not applicable or not evaluable.
 *
 * @param verdict which of the four
 * @param finding what is wrong; present just for failed rules
 * @param open why there is no verdict; present just for rules that are not evaluable
 */
public record Ruling(Verdict verdict, Optional<Finding> finding, Optional<Unevaluated> open) {
  static final Ruling PASSED = new Ruling(Verdict.PASSED, Optional.empty(), Optional.empty());
  static final Ruling NOT_APPLICABLE =
      new Ruling(Verdict.NOT_APPLICABLE, Optional.empty(), Optional.empty());

  static Ruling failed(Finding finding) {
    return new Ruling(Verdict.FAILED, Optional.of(finding), Optional.empty());
  }

  static Ruling open(Unevaluated why) {
    return new Ruling(Verdict.NOT_EVALUABLE, Optional.empty(), Optional.of(why));
  }
}
