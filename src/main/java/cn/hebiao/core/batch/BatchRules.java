package cn.hebiao.core.batch;

import cn.hebiao.core.rulebook.GradeScale;
import cn.hebiao.core.rulebook.Parameters;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Thresholds and grade lines for the checks over several workbooks, from the national rulebook. A
 * check whose threshold is not set does not run.
 */
record BatchRules(Parameters parameters, GradeScale grades) {
  static final String TEXT_LENGTH = "雷同文字最少字数";
  static final String TEXT_AGENCIES = "雷同文字最少单位数";
  static final String BUNCH_FORMS = "扎堆最少表数";
  static final String BUNCH_WIDTH = "扎堆分数宽度";
  static final String BUNCH_SHARE = "扎堆比例";
  static final String LOW_MULTIPLE = "目标偏低倍数";
  static final String LOW_COUNT = "目标偏低最少个数";
  static final String LOW_SHARE = "目标偏低比例";
  static final String NAME_LENGTH = "近似名称最少字数";

  Optional<BigDecimal> value(String name) {
    return parameters.value(name);
  }

  Optional<Integer> count(String name) {
    return value(name).map(BigDecimal::intValue);
  }
}
