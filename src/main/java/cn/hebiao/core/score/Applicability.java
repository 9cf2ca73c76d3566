package cn.hebiao.core.score;

import cn.hebiao.core.fact.Facts;
import cn.hebiao.core.finding.Message;
import cn.hebiao.core.rulebook.IndicatorRule;
import java.util.Optional;

/** Whether the premises of a rule are met on a form. */
@FunctionalInterface
public interface Applicability {
  /** Every rule is to be applied. */
  Applicability ALWAYS = (rule, facts, year) -> Optional.empty();

  /** Why a rule is not to be applied; empty when it is. */
  Optional<Message> obstacle(IndicatorRule rule, Facts facts, Optional<Integer> year);
}
