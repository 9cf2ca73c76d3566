package cn.hebiao;

import cn.hebiao.judge.check.FormState;
import cn.hebiao.judge.check.FormStates;
import cn.hebiao.judge.result.Checked;

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
  /** Neither, but a person has to decide something. */
  UNDECIDED,
  /** Neither, and every rule that applies was evaluated; there may be notices. */
  CLEAN;

  static FilingState of(Checked checked) {
    return switch (checked.outcome()) {
      case UNREADABLE -> UNREADABLE;
      case UNRECOGNISED -> UNRECOGNISED;
      case CLEAN, FINDINGS -> of(FormStates.whole(checked));
    };
  }

  static FilingState of(FormState state) {
    return switch (state) {
      case UNFILLED -> UNFILLED;
      case ERRORS -> ERRORS;
      case WARNINGS -> WARNINGS;
      case UNDECIDED -> UNDECIDED;
      case CLEAN -> CLEAN;
    };
  }
}
