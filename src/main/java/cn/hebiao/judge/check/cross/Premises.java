package cn.hebiao.judge.check.cross;

import cn.hebiao.model.finding.Message;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.rules.rulebook.CrossCheck;
import cn.hebiao.rules.rulebook.ExampleVerdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a rule is to be applied: its data items are there and its checks have passed. */
public final class Premises {
  private final Map<String, CrossCheck> checks = new LinkedHashMap<>();
  private final CrossCheckRunner runner;

  Premises(List<CrossCheck> checks, CrossCheckRunner runner) {
    checks.forEach(check -> this.checks.put(check.id(), check));
    this.runner = runner;
  }

  /** The first premise that is not met; empty when all are. */
  public Optional<Message> unmet(List<String> premises, Facts facts, Optional<Integer> year) {
    return premises.stream().flatMap(one -> unmet(one, facts, year).stream()).findFirst();
  }

  /** Rulebooks in which premises lead back to their own rule are not accepted. */
  private Optional<Message> unmet(String premise, Facts facts, Optional<Integer> year) {
    CrossCheck check = checks.get(premise);
    if (check == null) {
      return facts.find(premise).isPresent()
          ? Optional.empty()
          : Optional.of(Message.of("rule.premiseAbsent", "premise", premise));
    }
    return runner.run(check, facts, year).verdict() == ExampleVerdict.PASSED
        ? Optional.empty()
        : Optional.of(Message.of("rule.premiseFailed", "premise", check.title()));
  }
}
