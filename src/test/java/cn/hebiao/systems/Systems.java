package cn.hebiao.systems;

import cn.hebiao.adapter.excel.read.ExcelBookReader;
import cn.hebiao.adapter.excel.read.Limits;
import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.adapter.formula.Exp4jFormulaEngine;
import cn.hebiao.app.BookChecker;
import cn.hebiao.app.ShelfLoader;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.core.fact.Fact;
import cn.hebiao.core.fact.Facts;
import cn.hebiao.core.finding.Messages;
import cn.hebiao.core.form.Form;
import cn.hebiao.core.grid.Book;
import cn.hebiao.core.grid.SheetCell;
import cn.hebiao.core.result.Checked;
import cn.hebiao.core.rulebook.CrossCheck;
import cn.hebiao.core.rulebook.Rulebook;
import cn.hebiao.core.rulebook.Shelf;
import cn.hebiao.core.rulebook.Status;
import cn.hebiao.core.score.Scorecard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The five published systems with the rulebooks that the program brings along. */
public final class Systems {
  private static final Path INBOX = Path.of("workbooks", "inbox");
  private static final Path RULEBOOKS = Path.of("templates", "rulebooks");

  /** The texts of all messages. */
  public static final Messages MESSAGES = MessageFiles.load();

  private static final Map<String, Book> BOOKS = books(INBOX);
  private static final Shelf SHELF =
      new ShelfLoader().load(List.copyOf(books(RULEBOOKS).values())).orElseThrow();
  private static final BookChecker CHECKER =
      new BookChecker(SHELF, new Exp4jFormulaEngine(), MESSAGES);
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

  /** The cells of figures that cross-checks name, and whether an equation is among these checks. */
  static Map<SheetCell, Boolean> figures(Book book, Checked checked) {
    Map<SheetCell, Boolean> cells = new LinkedHashMap<>();
    List<Form> forms = checked.forms().stream().map(Scorecard::form).toList();
    for (Scorecard card : checked.forms()) {
      if (card.computed().isPresent()) {
        Rulebook rulebook = rulebook(card.rulebook());
        Facts facts =
            new Facts(
                rulebook,
                book,
                forms,
                Optional.of(card.form()),
                card.form().heading().year(),
                MESSAGES);
        rulebook.checks().stream()
            .filter(check -> check.status() == Status.ACTIVE)
            .filter(check -> check.kinds().contains(card.form().kind()))
            .forEach(check -> figures(check, facts, cells));
      }
    }
    return cells;
  }

  private static void figures(CrossCheck check, Facts facts, Map<SheetCell, Boolean> cells) {
    Set<String> names = new LinkedHashSet<>(check.left().names());
    names.addAll(check.right().names());
    boolean evaluated =
        names.stream()
            .map(facts::find)
            .noneMatch(found -> found.single().isEmpty() && found.each().isEmpty());
    if (!evaluated) {
      return;
    }
    boolean equation = check.relation() == CrossCheck.Relation.EQUAL;
    for (String name : names) {
      List<Fact> each = new ArrayList<>(facts.find(name).each());
      facts.find(name).single().ifPresent(each::add);
      each.forEach(fact -> cells.merge(fact.cell(), equation, Boolean::logicalOr));
    }
  }

  static Rulebook rulebook(String name) {
    return SHELF.local().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
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
