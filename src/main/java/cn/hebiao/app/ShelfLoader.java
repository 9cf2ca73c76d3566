package cn.hebiao.app;

import cn.hebiao.core.finding.Message;
import cn.hebiao.core.form.LabelText;
import cn.hebiao.core.grid.Book;
import cn.hebiao.core.rulebook.Rulebook;
import cn.hebiao.core.rulebook.Shelf;
import cn.hebiao.core.rulebook.reading.Problem;
import cn.hebiao.core.rulebook.reading.Reading;
import cn.hebiao.core.rulebook.reading.RulebookReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the rulebooks in use; an invalid one stops the work with everything that is wrong. */
public final class ShelfLoader {
  private final RulebookReader reader = new RulebookReader(LabelText::normalise);

  /**
   * The shelf of some rulebook workbooks.
   *
   * @throws InvalidRulebook if a rulebook cannot be used
   * @return the shelf; empty where no rulebook is the national default
   */
  public Optional<Shelf> load(List<Book> books) {
    List<Rulebook> read = new ArrayList<>();
    for (Book book : books) {
      Reading reading = reader.read(book);
      read.add(reading.rulebook().orElseThrow(() -> new InvalidRulebook(problems(book, reading))));
    }
    return read.stream()
        .filter(rulebook -> rulebook.scope().national())
        .findFirst()
        .map(national -> shelf(national, read));
  }

  /** The rulebook of a workbook, if it is a sound national one. */
  public Optional<Rulebook> national(Book book) {
    return reader.read(book).rulebook().filter(rulebook -> rulebook.scope().national());
  }

  private static Shelf shelf(Rulebook national, List<Rulebook> all) {
    List<Rulebook> local =
        all.stream()
            .filter(rulebook -> !rulebook.scope().national())
            .map(rulebook -> rulebook.over(national))
            .sorted(Comparator.comparing(Rulebook::name))
            .toList();
    return new Shelf(national, local);
  }

  static List<Message> problems(Book book, Reading reading) {
    return reading.problems().stream().map(problem -> placed(book, problem)).toList();
  }

  /** A problem with its place in the rulebook; its own text is one of the arguments. */
  static Message placed(Book book, Problem problem) {
    Message message =
        problem
            .message()
            .with("file", book.fileName())
            .with("place", problem.sheet() + problem.cell().map(c -> "!" + c.name()).orElse(""))
            .with("problem", "@" + problem.message().key());
    return new Message("file.rulebook", message.args());
  }
}
