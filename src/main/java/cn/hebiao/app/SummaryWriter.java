package cn.hebiao.app;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.tell.summary.SummaryModel;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

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

  /**
   * Tries a template with a summary of nothing, so that none is refused after hours of work.
   *
   * @param messages the texts of a summary
   * @throws InvalidTemplate if it cannot be used
   */
  default void requireUsable(byte[] template, Messages messages) {
    try {
      write(SummaryModel.of(List.of(), messages), template);
    } catch (Refused known) {
      throw known;
    } catch (RuntimeException | StackOverflowError thrown) {
      throw new InvalidTemplate(
          Message.of("template.failed", "reference", Fault.of(thrown).reference()), thrown);
    }
  }
}
