package cn.hebiao.app;

import cn.hebiao.author.printout.PrintSheet;
import java.util.List;

/** The port by which workbooks of our own are made. */
public interface PrintoutMaker {
  /** A workbook of these sheets; the same sheets give the same bytes. */
  byte[] write(List<PrintSheet> pages);
}
