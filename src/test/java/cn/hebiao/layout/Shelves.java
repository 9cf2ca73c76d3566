package cn.hebiao.layout;

import cn.hebiao.adapter.excel.read.ExcelBookReader;
import cn.hebiao.adapter.excel.read.Limits;
import cn.hebiao.app.RulebookSetLoader;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.model.grid.Book;
import cn.hebiao.rules.rulebook.RulebookSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The rulebooks that the program brings along, and any workbook read. */
final class Shelves {
  private static final Path FOLDER = Path.of("templates", "rulebooks");

  /** All rulebooks. */
  static final RulebookSet ALL = new RulebookSetLoader().load(rulebooks()).orElseThrow();

  /** The national rulebook alone: forms of places that no other rulebook knows. */
  static final RulebookSet NATIONAL = RulebookSet.of(ALL.national(), List.of());

  private Shelves() {}

  static List<Path> workbooks(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("[^~.].*\\.xlsx"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Book read(Path file) {
    try {
      return new ExcelBookReader(Limits.usual()).open(file).book();
    } catch (UnreadableBook e) {
      throw new AssertionError(file + ": " + e.getMessage(), e);
    }
  }

  private static List<Book> rulebooks() {
    return workbooks(FOLDER).stream().map(Shelves::read).toList();
  }
}
