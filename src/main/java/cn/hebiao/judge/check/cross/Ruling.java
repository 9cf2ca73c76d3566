package cn.hebiao.judge.check.cross;

import cn.hebiao.model.finding.Finding;
import cn.hebiao.model.finding.Unevaluated;
import cn.hebiao.rules.rulebook.ExampleVerdict;
import java.util.Optional;

/**
 * How a rule ended at one place: passed, failed, not applicable or not evaluable.
 *
 * @param verdict which of the four
 * @param finding what is wrong; present just for failed rules
 * @param open why there is no verdict; present just for rules that are not evaluable
 */
public record Ruling(
    ExampleVerdict verdict, Optional<Finding> finding, Optional<Unevaluated> open) {
  static final Ruling PASSED =
      new Ruling(ExampleVerdict.PASSED, Optional.empty(), Optional.empty());
  static final Ruling NOT_APPLICABLE =
      new Ruling(ExampleVerdict.NOT_APPLICABLE, Optional.empty(), Optional.empty());

  static Ruling failed(Finding finding) {
    return new Ruling(ExampleVerdict.FAILED, Optional.of(finding), Optional.empty());
  }

  /** A check that cannot be decided. */
  public static Ruling open(Unevaluated why) {
    return new Ruling(ExampleVerdict.NOT_EVALUABLE, Optional.empty(), Optional.of(why));
  }
}
