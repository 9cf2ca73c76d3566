package cn.hebiao.rules.rulebook;

import cn.hebiao.model.finding.Severity;

/** Whether a rule is in force. */
public enum Status {
  /** 启用: in force. */
  ACTIVE("启用"),
  /** 试行: on trial; it can only warn. */
  TRIAL("试行"),
  /** 停用: off. */
  OFF("停用");

  private final String chinese;

  Status(String chinese) {
    this.chinese = chinese;
  }

  public String chinese() {
    return chinese;
  }

  /** The severity a rule of this status may have at most. */
  public Severity limit(Severity severity) {
    return this == TRIAL && severity == Severity.ERROR ? Severity.WARNING : severity;
  }
}
