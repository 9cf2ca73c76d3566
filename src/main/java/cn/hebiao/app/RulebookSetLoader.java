package cn.hebiao.app;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.Book;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.rules.reading.RulebookProblem;
import cn.hebiao.rules.reading.RulebookReader;
import cn.hebiao.rules.reading.RulebookReading;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.rules.rulebook.RulebookSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the rulebooks in use; an invalid one stops the work with everything that is wrong. */
public final class RulebookSetLoader {
  private final RulebookReader reader = new RulebookReader(LabelText::normalise);

  /**
   * The set of rulebooks of some rulebook workbooks.
   *
   * @throws InvalidRulebook if a rulebook cannot be used
   * @return the set of rulebooks; empty where no rulebook is the national default
   */
  public Optional<RulebookSet> load(List<Book> books) {
    List<Rulebook> read = new ArrayList<>();
    for (Book book : books) {
      RulebookReading reading = reader.read(book);
      read.add(reading.rulebook().orElseThrow(() -> new InvalidRulebook(problems(book, reading))));
    }
    return read.stream()
        .filter(rulebook -> rulebook.scope().national())
        .findFirst()
        .map(national -> rulebookSet(national, read));
  }

  /** The rulebook of a workbook, if it is a sound national one. */
  public Optional<Rulebook> national(Book book) {
    return reader.read(book).rulebook().filter(rulebook -> rulebook.scope().national());
  }

  private static RulebookSet rulebookSet(Rulebook national, List<Rulebook> all) {
    List<Rulebook> local =
        all.stream()
            .filter(rulebook -> !rulebook.scope().national())
            .map(rulebook -> rulebook.over(national))
            .sorted(Comparator.comparing(Rulebook::name))
            .toList();
    return new RulebookSet(national, local);
  }

  static List<Message> problems(Book book, RulebookReading reading) {
    return reading.problems().stream().map(problem -> placed(book, problem)).toList();
  }

  /** A problem with its place in the rulebook; its own text is one of the arguments. */
  static Message placed(Book book, RulebookProblem problem) {
    Message message =
        problem
            .message()
            .with("file", book.fileName())
            .with("place", problem.sheet() + problem.cell().map(c -> "!" + c.name()).orElse(""))
            .with("problem", "@" + problem.message().key());
    return new Message("file.rulebook", message.args());
  }
}
