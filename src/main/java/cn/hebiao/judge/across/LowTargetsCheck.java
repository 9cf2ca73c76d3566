package cn.hebiao.judge.across;

import cn.hebiao.model.value.Written;
import cn.hebiao.rules.rulebook.Parameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Targets that are exceeded by far, one after the other, were set too low. */
final class LowTargetsCheck implements BatchCheck {
  @Override
  public List<BatchFinding> check(Digests digests, BatchRules rules) {
    Optional<Integer> least = rules.count(Parameter.LOW_TARGET_COUNT);
    Optional<BigDecimal> share = rules.value(Parameter.LOW_TARGET_SHARE);
    Optional<BigDecimal> multiple = rules.value(Parameter.LOW_TARGET_MULTIPLE);
    if (least.isEmpty() || share.isEmpty() || multiple.isEmpty()) {
      return List.of();
    }
    return digests.forms().stream()
        .filter(form -> form.surpassed() >= least.get() && form.surpassed() > 0)
        .filter(
            form ->
                new BigDecimal(form.surpassed())
                        .compareTo(share.get().multiply(new BigDecimal(form.measured())))
                    >= 0)
        .map(form -> finding(form, multiple.get()))
        .toList();
  }

  private static BatchFinding finding(FormDigest form, BigDecimal multiple) {
    return BatchFinding.of(
        BatchCode.TARGETS_TOO_LOW,
        List.of(form.place()),
        "agency",
        form.agency(),
        "project",
        form.project(),
        "measured",
        Integer.toString(form.measured()),
        "surpassed",
        Integer.toString(form.surpassed()),
        "multiple",
        Written.plain(multiple));
  }
}
