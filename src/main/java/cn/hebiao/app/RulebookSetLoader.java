package cn.hebiao.app;

import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.Book;
import cn.hebiao.read.form.LabelText;
import cn.hebiao.rules.reading.RulebookProblem;
import cn.hebiao.rules.reading.RulebookReader;
import cn.hebiao.rules.reading.RulebookReading;
import cn.hebiao.rules.rulebook.PlaceRulebook;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.rules.rulebook.RulebookHead;
import cn.hebiao.rules.rulebook.RulebookSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads the rulebooks in use; an invalid one stops the work with everything that is wrong. */
public final class RulebookSetLoader {
  private final RulebookReader reader = new RulebookReader(LabelText::normalise);

  /**
   * A sound rulebook of a place, whose head is known without reading it.
   *
   * @param head its head
   * @param book opens its workbook
   */
  public record KnownRulebook(RulebookHead head, Supplier<Book> book) {}

  /**
   * The set of rulebooks of some rulebook workbooks.
   *
   * @throws InvalidRulebook if a rulebook cannot be used
   * @return the set of rulebooks; empty where no rulebook is the national default
   */
  public Optional<RulebookSet> load(List<Book> books) {
    return load(books, List.of());
  }

  /**
   * The set of rulebooks of some rulebook workbooks.
   *
   * @param books those that are read now
   * @param known those that are read once a form of their place is there
   * @throws InvalidRulebook if a rulebook cannot be used
   * @return the set of rulebooks; empty where no rulebook is the national default
   */
  public Optional<RulebookSet> load(List<Book> books, List<KnownRulebook> known) {
    List<Rulebook> read = new ArrayList<>();
    books.forEach(book -> read.add(read(book)));
    return read.stream()
        .filter(rulebook -> rulebook.scope().national())
        .findFirst()
        .map(national -> rulebookSet(national, read, known));
  }

  /**
   * The head of a place's rulebook; empty if the workbook is the national one.
   *
   * @throws InvalidRulebook if the rulebook cannot be used
   */
  public Optional<RulebookHead> head(Book book) {
    return Optional.of(read(book))
        .filter(rulebook -> !rulebook.scope().national())
        .map(RulebookHead::of);
  }

  private Rulebook read(Book book) {
    RulebookReading reading = reader.read(book);
    return reading.rulebook().orElseThrow(() -> new InvalidRulebook(problems(book, reading)));
  }

  /** The rulebook of a workbook, if it is a sound national one. */
  public Optional<Rulebook> national(Book book) {
    return reader.read(book).rulebook().filter(rulebook -> rulebook.scope().national());
  }

  private RulebookSet rulebookSet(
      Rulebook national, List<Rulebook> read, List<KnownRulebook> known) {
    Stream<PlaceRulebook> now =
        read.stream()
            .filter(rulebook -> !rulebook.scope().national())
            .map(rulebook -> rulebook.over(national))
            .map(PlaceRulebook::read);
    Stream<PlaceRulebook> later =
        known.stream()
            .map(
                one ->
                    new PlaceRulebook(
                        one.head(), new MadeOnce<>(() -> read(one.book().get()).over(national))));
    return new RulebookSet(
        national,
        Stream.concat(now, later)
            .sorted(Comparator.comparing(place -> place.head().name()))
            .toList());
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
