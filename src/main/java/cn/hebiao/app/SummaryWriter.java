package cn.hebiao.app;

import cn.hebiao.tell.summary.SummaryModel;

/** The port by which the consolidated workbook is made. */
public interface SummaryWriter {
  /**
   * Fills a template. The same summary and template give the same bytes, at any time and place.
   *
   * @param summary what to write
   * @param template an xlsx workbook that says where and in which style
   * @return the finished workbook
   * @throws InvalidTemplate if the template cannot be used
   */
  byte[] write(SummaryModel summary, byte[] template);
}
