package cn.hebiao.systems;

import cn.hebiao.adapter.excel.read.ExcelBookReader;
import cn.hebiao.adapter.excel.read.Limits;
import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.adapter.formula.Exp4jFormulaEngine;
import cn.hebiao.app.RulebookSetLoader;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.judge.book.BookChecker;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.judge.score.Scorecard;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.rules.rulebook.Rulebook;
import cn.hebiao.rules.rulebook.RulebookSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The five published systems with the rulebooks that the program brings along. */
public final class Systems {
  private static final Path INBOX = Path.of("workbooks", "inbox");
  private static final Path RULEBOOKS = Path.of("templates", "rulebooks");

  /** The texts of all messages. */
  public static final Messages MESSAGES = MessageFiles.load();

  private static final Map<String, Book> BOOKS = books(INBOX);
  public static final RulebookSet RULEBOOK_SET =
      new RulebookSetLoader().load(List.copyOf(books(RULEBOOKS).values())).orElseThrow();
  private static final BookChecker CHECKER =
      new BookChecker(RULEBOOK_SET, new Exp4jFormulaEngine(), MESSAGES);
  private static final Map<String, Checked> RESULTS = checked();

  private Systems() {}

  /** The published workbooks by file name without its ending. */
  public static Map<String, Book> books() {
    return BOOKS;
  }

  /** The results by file name without its ending. */
  static Map<String, Checked> results() {
    return RESULTS;
  }

  private static Map<String, Checked> checked() {
    Map<String, Checked> results = new LinkedHashMap<>();
    BOOKS.forEach((name, book) -> results.put(name, CHECKER.check(book, book.fileName())));
    return results;
  }

  public static Checked check(Book book) {
    return CHECKER.check(book, book.fileName());
  }

  /** The scored form on a sheet. */
  static Scorecard form(String file, String sheet) {
    return RESULTS.get(file).forms().stream()
        .filter(card -> card.form().kind().scored() && card.form().sheet().equals(sheet))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no scored form on " + file + " " + sheet));
  }

  /** The text of a message without arguments. */
  static String text(String key) {
    return MESSAGES.text(cn.hebiao.model.finding.Message.of(key));
  }

  static Rulebook rulebook(String name) {
    return RULEBOOK_SET.local().stream()
        .filter(r -> r.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Book> books(Path folder) {
    Map<String, Book> books = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Systems::isWorkbook).sorted().toList()) {
        String name = file.getFileName().toString().replace(".xlsx", "");
        books.put(name, new ExcelBookReader(Limits.usual()).open(file).book());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnreadableBook e) {
      throw new AssertionError(folder + ": " + e.getMessage(), e);
    }
    return books;
  }

  private static boolean isWorkbook(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".xlsx") && !name.startsWith("~$");
  }
}
