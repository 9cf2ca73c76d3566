package cn.hebiao.rules.rulebook;

import java.util.Arrays;
import java.util.Optional;

/** How a worked example can end other than with points. */
public enum ExampleVerdict {
  /** 通过: the two sides agree. */
  PASSED("通过"),
  /** 不通过: they do not. */
  FAILED("不通过"),
  /** 不适用: the rule is not for this case. */
  NOT_APPLICABLE("不适用"),
  /** 无法评价: a figure is missing or the sum has no result. */
  NOT_EVALUABLE("无法评价"),
  /** 人工: a person decides. */
  MANUAL("人工"),
  /** 不合标准: the self score is none that the standard allows. */
  NOT_ALLOWED("不合标准");

  private final String chinese;

  ExampleVerdict(String chinese) {
    this.chinese = chinese;
  }

  public String chinese() {
    return chinese;
  }

  /** The verdict of a rulebook's word. */
  public static Optional<ExampleVerdict> of(String chinese) {
    return Arrays.stream(values()).filter(verdict -> verdict.chinese.equals(chinese)).findFirst();
  }
}
