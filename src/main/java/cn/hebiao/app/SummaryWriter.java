package cn.hebiao.app;

import cn.hebiao.tell.summary.SummaryModel;
import java.io.IOException;
import java.io.OutputStream;

/** The port by which the consolidated workbook is made. */
public interface SummaryWriter {
  /**
   * Fills a template. The same summary and template give the same bytes, at any time and place.
   *
   * @param summary what to write
   * @param template an xlsx workbook that says where and in which style
   * @param out where the finished workbook goes; left open
   * @throws InvalidTemplate if the template cannot be used
   * @throws IOException if {@code out} takes no more
   */
  void write(SummaryModel summary, byte[] template, OutputStream out) throws IOException;

  /** The same for a summary that is small enough for memory. */
  byte[] write(SummaryModel summary, byte[] template);
}
