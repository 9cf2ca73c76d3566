package cn.hebiao.judge.score;

import cn.hebiao.model.finding.Message;
import cn.hebiao.read.fact.Facts;
import cn.hebiao.rules.rulebook.IndicatorRule;
import java.util.Optional;

/** Whether the premises of a rule are met on a form. */
@FunctionalInterface
public interface Applicability {
  /** Every rule is to be applied. */
  Applicability ALWAYS = (rule, facts, year) -> Optional.empty();

  /** Why a rule is not to be applied; empty when it is. */
  Optional<Message> obstacle(IndicatorRule rule, Facts facts, Optional<Integer> year);
}
