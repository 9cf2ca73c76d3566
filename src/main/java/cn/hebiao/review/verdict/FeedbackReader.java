package cn.hebiao.review.verdict;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.review.paper.TableReader;
import cn.hebiao.review.paper.TableReader.TableHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads feedback sheets that came back, by their headings. */
public final class FeedbackReader {
  private final Messages messages;

  /** Messages give the headings. */
  public FeedbackReader(Messages messages) {
    this.messages = messages;
  }

  private String word(String key) {
    return messages.text(Message.of("review.word." + key));
  }

  /** The rows of a feedback sheet; empty where the workbook is none. */
  public Optional<List<Objection>> read(Book book, String file) {
    for (Sheet sheet : book.sheets()) {
      TableReader table = new TableReader(sheet);
      Optional<TableHead> head =
          table.head(List.of(word("number"), word("key"), word("unitOpinion"), word("handling")));
      if (head.isPresent()) {
        return Optional.of(rows(table, head.get(), file));
      }
    }
    return Optional.empty();
  }

  private List<Objection> rows(TableReader table, TableHead head, String file) {
    List<Objection> rows = new ArrayList<>();
    for (int row = head.row() + 1; row <= table.lastRow(); row++) {
      String number = table.words(row, head.column(word("number")));
      String key = table.words(row, head.column(word("key")));
      if (!number.isEmpty() && !key.isEmpty()) {
        rows.add(
            new Objection(
                file,
                number,
                key,
                new CellRef(row, head.column(word("unitOpinion")).orElseThrow()).name(),
                table.words(row, head.column(word("indicator"))),
                table.words(row, head.column(word("problem"))),
                table.words(row, head.column(word("unitOpinion"))),
                table.words(row, head.column(word("unitReason"))),
                table.words(row, head.column(word("handling"))),
                table.entered(row, head.column(word("finalPoints"))),
                table.words(row, head.column(word("handlingNote"))),
                table.words(row, head.column(word("handler"))),
                table.words(row, head.column(word("handlingDate")))));
      }
    }
    return rows;
  }
}
