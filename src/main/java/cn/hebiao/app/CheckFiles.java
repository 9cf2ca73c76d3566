package cn.hebiao.app;

import cn.hebiao.judge.book.BookChecker;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.Cell;
import cn.hebiao.model.grid.SheetCell;
import cn.hebiao.rules.reading.RulebookReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Checks files one by one; what we wrote into them ourselves is not looked at. */
public final class CheckFiles implements Checking {
  private final BookSource source;
  private final BookAnnotator annotator;
  private final BookChecker checker;

  public CheckFiles(BookSource source, BookAnnotator annotator, BookChecker checker) {
    this.source = source;
    this.annotator = annotator;
    this.checker = checker;
  }

  /** The content of a file. */
  public byte[] bytes(Path file) throws UnreadableBook {
    return source.bytes(file);
  }

  /**
   * A workbook without our own annotations, with its result.
   *
   * @param bytes the pristine file
   * @param book the pristine workbook
   * @param checked its result
   * @param ours whether the file carried annotations of ours, which were taken out
   */
  public record Examined(byte[] bytes, Book book, Checked checked, boolean ours) {}

  @Override
  public Checked check(Path file, String asGiven) {
    return check(new GivenBook.OnDisk(file, asGiven));
  }

  /** The result of one workbook. One that cannot be read is a result too, never an exception. */
  public Checked check(GivenBook given) {
    try {
      return examine(given).checked();
    } catch (UnreadableBook unreadable) {
      return unreadable(given.name(), unreadable);
    } catch (OutOfMemoryError shortage) {
      // Nothing else is in work: everything that was built so far is free again here.
      return unreadable(given.name(), notEnoughMemory(shortage));
    }
  }

  /** A file that needs more memory than there is. */
  public static UnreadableBook notEnoughMemory(OutOfMemoryError shortage) {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    return new UnreadableBook(UnreadableBook.ReadProblem.NOT_ENOUGH_MEMORY, megabytes)
        .because(shortage);
  }

  /** The result of a workbook that cannot be read. */
  public static Checked unreadable(String asGiven, UnreadableBook unreadable) {
    return Checked.unreadable(
        asGiven, Message.of("file.unreadable", "text", unreadable.getMessage()));
  }

  /**
   * A workbook without our own annotations.
   *
   * @param bytes the pristine file
   * @param book the pristine workbook
   * @param ours whether the file carried annotations of ours, which were taken out
   * @param received the workbook as it came, with our annotations
   */
  record Pristine(byte[] bytes, Book book, boolean ours, Book received) {
    /** What we wrote into a cell that is blank without it. */
    Optional<Cell> written(SheetCell cell) {
      return received
          .sheet(cell.sheet())
          .map(sheet -> sheet.showing(cell.ref()))
          .filter(now -> ours && cell.isBlank() && !now.isBlank());
    }
  }

  /**
   * Reads and checks a workbook.
   *
   * @throws UnreadableBook if it cannot be read
   */
  public Examined examine(GivenBook given) throws UnreadableBook {
    Pristine pristine = pristine(given);
    Checked checked =
        RulebookReader.isRulebook(pristine.book())
            ? rulebook(given.name())
            : checker.check(pristine.book(), given.name());
    return new Examined(pristine.bytes(), pristine.book(), checked, pristine.ours());
  }

  /** A rulebook among the workbooks of agencies: there is nothing in it to check. */
  private static Checked rulebook(String asGiven) {
    return new Checked(
        asGiven,
        Checked.Outcome.UNRECOGNISED,
        Optional.of(Message.of("file.isRulebook", "file", asGiven)),
        List.of(),
        List.of(),
        List.of());
  }

  Pristine pristine(GivenBook given) throws UnreadableBook {
    Received received = given.open(source);
    // The user's name for the file, which the system may not know how to spell.
    Book book = received.book().named(Incoming.lastOf(given.name()));
    byte[] bytes = received.bytes();
    boolean ours = annotator.ours(bytes, book.format());
    if (ours) {
      bytes = annotator.pristine(bytes, book.format());
      book = source.read(bytes, book.fileName());
    }
    return new Pristine(bytes, book, ours, received.book());
  }
}
