package cn.hebiao.review.paper;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.model.grid.Sheet;
import cn.hebiao.review.paper.ReturnedPaper.Entered;
import cn.hebiao.review.paper.ReturnedPaper.ReturnedLine;
import cn.hebiao.review.paper.ReturnedPaper.ReturnedProblem;
import cn.hebiao.review.paper.TableReader.TableHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads papers that came back, by their headings. */
public final class PaperReader {
  private final Messages messages;
  private final List<String> experts;

  /** Messages give the headings. */
  public PaperReader(Messages messages) {
    this.messages = messages;
    this.experts = List.of(word("experts").split("、"));
  }

  private String word(String key) {
    return messages.text(Message.of("review.word." + key));
  }

  /** The paper in a workbook; empty where there is none. */
  public Optional<ReturnedPaper> read(Book book, String file) {
    for (Sheet sheet : book.sheets()) {
      TableReader table = new TableReader(sheet);
      Optional<String> number = table.beside(word("number"));
      Optional<TableHead> head = table.head(List.of(word("row"), word("score"), word("opinion")));
      if (number.isPresent() && head.isPresent()) {
        return Optional.of(
            new ReturnedPaper(
                file,
                number.get(),
                table.beside(word("agency")).orElse(""),
                table.beside(word("project")).orElse(""),
                table.beside(word("reviewer")).orElse(""),
                table.beside(word("date")).orElse(""),
                lines(table, head.get()),
                problems(book)));
      }
    }
    return Optional.empty();
  }

  private List<ReturnedLine> lines(TableReader table, TableHead head) {
    List<ReturnedLine> lines = new ArrayList<>();
    for (int row = head.row() + 1; row <= table.lastRow(); row++) {
      Optional<Integer> number = whole(table.entered(row, head.column(word("row"))));
      if (number.isPresent()) {
        int at = row;
        lines.add(
            new ReturnedLine(
                number.get(),
                new CellRef(row, head.column(word("score")).orElseThrow()).name(),
                table.words(row, head.column(word("subject"))),
                table.entered(row, head.column(word("weight"))),
                table.entered(row, head.column(word("self"))),
                table.entered(row, head.column(word("computed"))),
                table.entered(row, head.column(word("score"))),
                experts.stream()
                    .map(expert -> table.entered(at, head.column(expert)))
                    .filter(entered -> !entered.text().isBlank())
                    .toList(),
                table.words(row, head.column(word("opinion")))));
      }
    }
    return lines;
  }

  private List<ReturnedProblem> problems(Book book) {
    return book.sheets().stream().flatMap(this::problems).toList();
  }

  private Stream<ReturnedProblem> problems(Sheet sheet) {
    TableReader table = new TableReader(sheet);
    Optional<TableHead> found =
        table.head(List.of(word("row"), word("problem"), word("advice"), word("due")));
    if (found.isEmpty()) {
      return Stream.empty();
    }
    TableHead head = found.get();
    List<ReturnedProblem> problems = new ArrayList<>();
    for (int row = head.row() + 1; row <= table.lastRow(); row++) {
      String problem = table.words(row, head.column(word("problem")));
      if (!problem.isEmpty()) {
        problems.add(
            new ReturnedProblem(
                problems.size() + 1,
                table.words(row, head.column(word("line"))),
                problem,
                table.words(row, head.column(word("ground"))),
                table.words(row, head.column(word("advice"))),
                table.words(row, head.column(word("office"))),
                table.words(row, head.column(word("due")))));
      }
    }
    return problems.stream();
  }

  private static Optional<Integer> whole(Entered entered) {
    try {
      return entered.number().map(number -> number.intValueExact());
    } catch (ArithmeticException broken) {
      return Optional.empty();
    }
  }
}
