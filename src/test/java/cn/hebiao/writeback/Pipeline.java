package cn.hebiao.writeback;

import cn.hebiao.adapter.excel.compare.WorkbookComparer;
import cn.hebiao.adapter.excel.read.ExcelBookReader;
import cn.hebiao.adapter.excel.read.Limits;
import cn.hebiao.adapter.excel.write.WorkbookAnnotator;
import cn.hebiao.adapter.files.BundledTemplates;
import cn.hebiao.adapter.files.DiskFolder;
import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.adapter.files.TemplateFile;
import cn.hebiao.adapter.formula.Exp4jFormulaEngine;
import cn.hebiao.adapter.json.CheckedJson;
import cn.hebiao.adapter.report.JxlsSummaryWriter;
import cn.hebiao.app.Annotated;
import cn.hebiao.app.Batch;
import cn.hebiao.app.BookSource;
import cn.hebiao.app.CheckFiles;
import cn.hebiao.app.CopyMaker;
import cn.hebiao.app.ProcessFiles;
import cn.hebiao.app.Progress;
import cn.hebiao.app.Receipts;
import cn.hebiao.app.Received;
import cn.hebiao.app.RulebookSetLoader;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.judge.book.BookChecker;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.rules.rulebook.RulebookSet;
import cn.hebiao.tell.edit.EditPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The real program from bytes to bytes, put together as the command line does it. */
final class Pipeline {
  static final Path INBOX = Path.of("workbooks", "inbox");
  private static final Progress SILENT =
      new Progress() {
        @Override
        public void start(int files) {}

        @Override
        public void done(String file) {}

        @Override
        public void finish() {}
      };

  private static final ExcelBookReader READER = new ExcelBookReader(Limits.usual());
  private static final RulebookSet BUNDLED = rulebookSet(UnaryOperator.identity());

  private final Messages messages = MessageFiles.load();
  private final WorkbookAnnotator annotator = new WorkbookAnnotator();
  private final BookChecker checker;

  Pipeline() {
    this(BUNDLED);
  }

  /** With the bundled rulebooks after somebody has changed them. */
  Pipeline(UnaryOperator<byte[]> change) {
    this(rulebookSet(change));
  }

  private Pipeline(RulebookSet rulebookSet) {
    this.checker = new BookChecker(rulebookSet, new Exp4jFormulaEngine(), messages);
  }

  private static RulebookSet rulebookSet(UnaryOperator<byte[]> change) {
    List<Book> books = new ArrayList<>();
    for (TemplateFile file : new BundledTemplates().rulebooks()) {
      books.add(read(change.apply(file.bytes()), file.name()));
    }
    return new RulebookSetLoader().load(books).orElseThrow();
  }

  /** The names of the acceptance workbooks. */
  static List<Path> inbox() {
    try (Stream<Path> files = Files.list(INBOX)) {
      return files
          .filter(file -> file.toString().endsWith(".xlsx"))
          .filter(file -> !file.getFileName().toString().startsWith("~$"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Book read(byte[] bytes, String name) {
    try {
      return READER.read(bytes, name);
    } catch (UnreadableBook e) {
      throw new AssertionError(name + ": " + e.getMessage(), e);
    }
  }

  private byte[] pristine(byte[] bytes, String name) {
    Book book = read(bytes, name);
    return annotator.ours(bytes, book.format()) ? annotator.pristine(bytes, book.format()) : bytes;
  }

  Checked check(byte[] bytes, String name) {
    return checker.check(read(pristine(bytes, name), name), name);
  }

  EditPlan plan(byte[] bytes, String name) {
    byte[] clean = pristine(bytes, name);
    return copy(clean, name).plan();
  }

  Annotated annotated(byte[] bytes, String name) {
    byte[] clean = pristine(bytes, name);
    return copy(clean, name).annotated();
  }

  CopyMaker.Copy copy(byte[] clean, String name) {
    Book book = read(clean, name);
    return new CopyMaker(annotator, messages).copy(clean, book, checker.check(book, name));
  }

  byte[] annotate(byte[] bytes, String name) {
    return annotated(bytes, name).bytes();
  }

  String json(byte[] bytes, String name) {
    return new CheckedJson(messages).line(check(bytes, name));
  }

  /** The whole job on a folder. */
  Batch process(Path in, Path out) {
    return process(in, out, Optional.empty(), READER);
  }

  /** The same while somebody replaces every input as soon as it has been read. */
  Batch processWhileChanging(Path in, Path out, byte[] other) {
    BookSource changing =
        new BookSource() {
          @Override
          public Received open(Path file) throws UnreadableBook {
            Received received = READER.open(file);
            try {
              Files.write(file, other);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            return received;
          }

          @Override
          public Book read(byte[] bytes, String fileName) throws UnreadableBook {
            return READER.read(bytes, fileName);
          }
        };
    return process(in, out, Optional.empty(), changing);
  }

  /** The same with a receipt for each copy. */
  Batch processWithReceipts(Path in, Path out) {
    return process(in, out, Optional.of(new Receipts(new WorkbookComparer(), messages)), READER);
  }

  private Batch process(Path in, Path out, Optional<Receipts> receipts, BookSource source) {
    return new ProcessFiles(
            new CheckFiles(source, annotator, checker),
            annotator,
            new JxlsSummaryWriter(),
            new BundledTemplates().summary().orElseThrow().bytes(),
            new DiskFolder(),
            messages,
            Optional.empty(),
            BUNDLED.national(),
            receipts)
        .process(List.of(in), out, SILENT);
  }

  String text(cn.hebiao.model.finding.Message message) {
    return messages.text(message);
  }
}
