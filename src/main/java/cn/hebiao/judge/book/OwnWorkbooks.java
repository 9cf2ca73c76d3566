package cn.hebiao.judge.book;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Sheet;
import java.util.List;
import java.util.Optional;

/**
 * Workbooks that the program makes itself and that somebody hands in by mistake, told by the names
 * of their sheets: what stands in them looks like forms and must not be scored.
 */
final class OwnWorkbooks {
  private static final List<String> KINDS =
      List.of(
          "SUMMARY",
          "SAMPLE",
          "PAPER",
          "REVIEW",
          "FEEDBACK",
          "RETURN",
          "ISSUED_LIST",
          "COLLECTION",
          "COMPARISON");

  private OwnWorkbooks() {}

  /** What to say of such a workbook; empty where it is an agency's. */
  static Optional<Message> of(Book book, String file, Messages messages) {
    List<String> names = book.sheets().stream().map(Sheet::name).toList();
    return KINDS.stream()
        .filter(kind -> matches(names, messages.text(Message.of("own." + kind + ".sheets"))))
        .findFirst()
        .map(
            kind ->
                Message.of(
                    "file.isOurs",
                    "file",
                    file,
                    "what",
                    "@own." + kind,
                    "todo",
                    "@own." + kind + ".todo"));
  }

  /** Whether the first sheet is the first one named, and the others are there too. */
  private static boolean matches(List<String> names, String wanted) {
    List<String> sheets = List.of(wanted.split("、"));
    return !names.isEmpty() && names.get(0).equals(sheets.get(0)) && names.containsAll(sheets);
  }
}
