package cn.hebiao.app.year;

import cn.hebiao.year.issue.BlankForm;

/** The port by which workbooks are made of blank forms. */
public interface BlankFormMaker {
  /** The workbook; the same form gives the same bytes. */
  byte[] write(BlankForm form);
}
