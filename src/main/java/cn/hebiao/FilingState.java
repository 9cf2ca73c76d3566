package cn.hebiao;

import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Finding;
import cn.hebiao.tell.summary.FormState;
import java.util.List;

/** How a workbook, or one of its forms, stands. */
public enum FilingState {
  /** Not a workbook that can be read; the message says what it is and what to do. */
  UNREADABLE,
  /** A workbook without any form that is known. */
  UNRECOGNISED,
  /** A form without scores yet. */
  UNFILLED,
  /** Something must be corrected. */
  ERRORS,
  /** Something is likely wrong. */
  WARNINGS,
  /** Neither; there may be notices, and rules that could not be evaluated. */
  CLEAN;

  static FilingState of(Checked checked) {
    return switch (checked.outcome()) {
      case UNREADABLE -> UNREADABLE;
      case UNRECOGNISED -> UNRECOGNISED;
      case CLEAN, FINDINGS -> of(checked.findings());
    };
  }

  static FilingState of(List<Finding> findings) {
    return switch (FormState.of(findings)) {
      case NOT_FILLED -> UNFILLED;
      case ERRORS -> ERRORS;
      case WARNINGS -> WARNINGS;
      case CLEAN -> CLEAN;
    };
  }
}
