package cn.hebiao.judge.across;

import cn.hebiao.rules.rulebook.GradeScale;
import cn.hebiao.rules.rulebook.Parameter;
import cn.hebiao.rules.rulebook.Parameters;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Thresholds and grade lines for the checks over several workbooks, from the national rulebook. A
 * check whose threshold is not set does not run.
 */
record BatchRules(Parameters parameters, GradeScale grades) {

  Optional<BigDecimal> value(Parameter name) {
    return parameters.value(name);
  }

  Optional<Integer> count(Parameter name) {
    return value(name).map(BigDecimal::intValue);
  }
}
