package cn.hebiao.review.frame;

import cn.hebiao.rules.rulebook.FormKind;
import java.util.Locale;

/** What may be drawn: a form of some kind, or one that should be there. */
public enum UnitKind {
  /** 部门自评表. */
  DEPARTMENT,
  /** 项目自评表. */
  PROJECT,
  /** 指标评分表. */
  SCORING,
  /** An agency of the roster of which no scored form came in. */
  UNREPORTED,
  /** A file that is no workbook, or one without a known form. */
  UNREADABLE;

  /** The kind of a scored form. */
  static UnitKind of(FormKind kind) {
    return valueOf(kind.name());
  }

  /** Whether there is a form that can be reviewed. */
  public boolean isForm() {
    return this != UNREPORTED && this != UNREADABLE;
  }

  /** The word in the number of a unit; a promise, because tickets rest on it. */
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }
}
