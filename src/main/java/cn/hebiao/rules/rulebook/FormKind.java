package cn.hebiao.rules.rulebook;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of form that agencies hand in. */
public enum FormKind {
  /** 部门整体支出绩效自评表. */
  DEPARTMENT("部门自评表", "department"),
  /** 项目支出绩效自评表. */
  PROJECT("项目自评表", "project"),
  /** 指标评分表: fixed indicators with criteria. */
  SCORING("指标评分表", "scoring"),
  /** 基础数据表: the figures behind the ratios. */
  BASIC_DATA("基础数据表", "basic-data"),
  /** 问卷统计表. */
  QUESTIONNAIRE("问卷统计表", "questionnaire"),
  /** Anything else that holds figures. */
  OTHER("其他表", "other");

  private final String chinese;
  private final String token;

  FormKind(String chinese, String token) {
    this.chinese = chinese;
    this.token = token;
  }

  /** The word that rulebooks and users use. */
  public String chinese() {
    return chinese;
  }

  /** The word of the machine interface. */
  public String token() {
    return token;
  }

  /** Whether forms of this kind carry scores. */
  public boolean scored() {
    return this == DEPARTMENT || this == PROJECT || this == SCORING;
  }

  /** The kind of a rulebook's word. */
  public static Optional<FormKind> of(String chinese) {
    return Arrays.stream(values()).filter(kind -> kind.chinese.equals(chinese)).findFirst();
  }
}
