package cn.hebiao.tell.summary;

import cn.hebiao.judge.result.Checked;

/** What the summary made of a received file. */
public enum FileResult {
  /** Its forms and findings are in the summary. */
  CONSOLIDATED,
  /** A workbook without any form that is known. */
  UNRECOGNISED,
  /** Not a workbook that can be read. */
  UNREADABLE;

  /** The result that belongs to an outcome. */
  public static FileResult of(Checked.Outcome outcome) {
    return switch (outcome) {
      case CLEAN, FINDINGS -> CONSOLIDATED;
      case UNRECOGNISED -> UNRECOGNISED;
      case UNREADABLE -> UNREADABLE;
    };
  }
}
