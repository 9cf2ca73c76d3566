package cn.hebiao.app;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.tell.edit.ChangeReasons;
import cn.hebiao.tell.edit.Differences;
import cn.hebiao.tell.plan.ReceiptText;
import java.util.ArrayList;
import java.util.List;

/**
 * Receipts for annotated copies: what is not as it was, and why. The differences come from
 * comparing the two files; the plan only gives the reasons, so that a change that nobody asked for
 * shows.
 */
public final class Receipts {
  private final BookComparer comparer;
  private final Messages messages;

  public Receipts(BookComparer comparer, Messages messages) {
    this.comparer = comparer;
    this.messages = messages;
  }

  /**
   * The lines of the receipt.
   *
   * @param file what the file is called in results
   * @param original the bytes that were annotated
   * @param ours whether our own annotations had been taken out of the file before
   * @param book the original as a grid
   * @param copy what was written
   */
  public List<String> of(
      String file, byte[] original, boolean ours, Book book, CopyMaker.Copy copy) {
    Differences differences = comparer.compare(original, copy.annotated().bytes(), book.format());
    ChangeReasons reasons =
        new ChangeReasons(
            copy.plan(),
            (sheet, cell) -> book.sheet(sheet).map(s -> s.extent(cell).first()).orElse(cell));
    List<Message> remarks = new ArrayList<>();
    if (ours) {
      remarks.add(Message.of("receipt.ours"));
    }
    remarks.addAll(copy.remarks());
    return new ReceiptText(messages).lines(file, differences, reasons, remarks);
  }
}
