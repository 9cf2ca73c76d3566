package cn.hebiao.model.finding;

import java.util.Locale;

/** How grave a finding is; users see 错误, 警告 and 提示. */
public enum Severity {
  /** 错误: must be corrected before the form is submitted. */
  ERROR,
  /** 警告: likely wrong, to be corrected or explained. */
  WARNING,
  /** 提示: worth knowing; nothing has to be done. */
  NOTICE;

  /** The word of the machine interface. */
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }
}
