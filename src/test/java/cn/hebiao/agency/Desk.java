package cn.hebiao.agency;

import cn.hebiao.adapter.excel.read.ExcelBookReader;
import cn.hebiao.adapter.excel.read.Limits;
import cn.hebiao.adapter.excel.write.WorkbookAnnotator;
import cn.hebiao.adapter.files.BundledTemplates;
import cn.hebiao.adapter.files.DiskFolder;
import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.adapter.formula.Exp4jFormulaEngine;
import cn.hebiao.app.CellName;
import cn.hebiao.app.CheckFiles;
import cn.hebiao.app.CompleteFiles;
import cn.hebiao.app.Completed;
import cn.hebiao.app.ExplainFiles;
import cn.hebiao.app.Explained;
import cn.hebiao.app.RulebookSetLoader;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.judge.book.BookChecker;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.CellRef;
import cn.hebiao.rules.rulebook.RulebookSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The use cases of the agency's clerk, put together as the command line does it. */
final class Desk {
  private final Messages messages = MessageFiles.load();
  private final ExcelBookReader reader = new ExcelBookReader(Limits.usual());
  private final WorkbookAnnotator annotator = new WorkbookAnnotator();
  private final BookChecker checker;

  Desk() {
    List<Book> books = new ArrayList<>();
    new BundledTemplates().rulebooks().forEach(file -> books.add(read(file.bytes(), file.name())));
    RulebookSet rulebookSet = new RulebookSetLoader().load(books).orElseThrow();
    this.checker = new BookChecker(rulebookSet, new Exp4jFormulaEngine(), messages);
  }

  Messages messages() {
    return messages;
  }

  Book read(byte[] bytes, String name) {
    try {
      return reader.read(bytes, name);
    } catch (UnreadableBook e) {
      throw new AssertionError(name, e);
    }
  }

  Completed fill(Path file, boolean marks) {
    return new CompleteFiles(reader, annotator, checker, new DiskFolder(), messages)
        .complete(file, file.getFileName().toString(), marks);
  }

  Explained explain(Path file, String cell) {
    return new ExplainFiles(reader, annotator, checker)
        .explain(file, file.getFileName().toString(), CellName.of(cell).orElseThrow());
  }

  Checked check(Path file) {
    return new CheckFiles(reader, annotator, checker).check(file, file.getFileName().toString());
  }

  /** The texts that a sheet shows, by address. */
  Map<String, String> shown(Path file, String sheet) {
    Map<String, String> shown = new TreeMap<>();
    read(bytes(file), "a")
        .sheet(sheet)
        .orElseThrow()
        .cells()
        .forEach(
            (CellRef ref, cn.hebiao.model.grid.Cell cell) -> {
              if (!cell.isBlank()) {
                shown.put(ref.name(), cell.shown());
              }
            });
    return shown;
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
