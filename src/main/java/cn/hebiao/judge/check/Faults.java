package cn.hebiao.judge.check;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Unevaluated;
import java.util.Optional;

/** Mistakes of ours: each costs one rule at one place and is said to be ours. */
public final class Faults {
  private Faults() {}

  /** The rule that broke has no verdict. */
  public static Unevaluated of(String rule, RuntimeException fault) {
    return new Unevaluated(
        rule,
        "",
        Optional.empty(),
        Message.of("rule.fault", "fault", fault.getClass().getSimpleName()));
  }
}
