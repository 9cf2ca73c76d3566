package cn.hebiao.app;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.read.form.IssuedMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What users must know of copies of protected workbooks: how to go on working in them. */
final class ProtectionRemarks {
  private ProtectionRemarks() {}

  /**
   * @param edited the sheets that were written into
   * @param added whether a sheet of ours was added
   */
  static List<Message> of(Book book, Set<String> edited, boolean added) {
    List<Message> remarks = new ArrayList<>();
    List<String> locked =
        book.sheets().stream()
            .map(Sheet::name)
            .filter(name -> book.protection().sheets().contains(name) && edited.contains(name))
            .toList();
    // Forms that were handed out are protected against slips only; what is to be filled is open.
    if (!locked.isEmpty() && IssuedMark.of(book).isEmpty()) {
      remarks.add(Message.of("process.sheetProtected", "sheets", String.join("、", locked)));
    }
    if (added && book.protection().structure()) {
      remarks.add(Message.of("process.structureProtected"));
    }
    return remarks;
  }
}
