package cn.hebiao.writeback;

import cn.hebiao.adapter.excel.compare.WorkbookComparer;
import cn.hebiao.adapter.excel.read.ExcelBookReader;
import cn.hebiao.adapter.excel.read.Limits;
import cn.hebiao.adapter.excel.write.WorkbookAnnotator;
import cn.hebiao.adapter.files.BundledTemplates;
import cn.hebiao.adapter.files.DiskFolder;
import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.adapter.files.SpooledStore;
import cn.hebiao.adapter.files.TemplateFile;
import cn.hebiao.adapter.files.journal.JournalFile;
import cn.hebiao.adapter.formula.Exp4jFormulaEngine;
import cn.hebiao.adapter.json.CheckedJson;
import cn.hebiao.adapter.json.ResultsJson;
import cn.hebiao.adapter.report.JxlsSummaryWriter;
import cn.hebiao.app.Annotated;
import cn.hebiao.app.Batch;
import cn.hebiao.app.BatchScreen;
import cn.hebiao.app.BookAnnotator;
import cn.hebiao.app.BookSource;
import cn.hebiao.app.CheckFiles;
import cn.hebiao.app.CopyMaker;
import cn.hebiao.app.FileView;
import cn.hebiao.app.FinishedFile;
import cn.hebiao.app.Processing;
import cn.hebiao.app.Progress;
import cn.hebiao.app.Receipts;
import cn.hebiao.app.RulebookSetLoader;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.batch.BatchOptions;
import cn.hebiao.app.batch.ProcessFiles;
import cn.hebiao.judge.book.BookChecker;
import cn.hebiao.judge.result.Checked;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.review.verdict.ReviewedCases;
import cn.hebiao.rules.rulebook.RulebookSet;
import cn.hebiao.tell.edit.EditPlan;
import cn.hebiao.tell.results.RunManifest;
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
  static final Progress SILENT =
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

  /**
   * What became of a folder.
   *
   * @param files the files; the lines to be shown of each are the remarks on its copy
   * @param batch all together
   * @param out the folder for results
   */
  record Run(List<FinishedFile> files, Batch batch, Path out) {
    List<Message> problems() {
      return batch.problems();
    }

    Optional<Path> summary() {
      return batch.summary();
    }

    /** The copy of a file. */
    Optional<Path> copy(int file) {
      return files.get(file).copy().map(copy -> out.resolve(copy.place()));
    }
  }

  /** How a batch is done where nothing else is said. */
  static BatchOptions options(int threads, boolean resume) {
    return BatchOptions.usual(threads, resume, "test");
  }

  /** The whole job on a folder. */
  Run process(Path in, Path out) {
    return process(in, out, Optional.empty(), READER, options(1, false));
  }

  /** The same with a choice. */
  Run process(Path in, Path out, BatchOptions options) {
    return process(in, out, Optional.empty(), READER, options);
  }

  /** The same with workbooks from elsewhere. */
  Run process(Path in, Path out, BookSource source, BatchOptions options) {
    return process(in, out, Optional.empty(), source, options);
  }

  /** The same while somebody replaces every input as soon as it has been read. */
  Run processWhileChanging(Path in, Path out, byte[] other) {
    BookSource changing =
        new OtherSource(READER) {
          @Override
          public byte[] bytes(Path file) throws UnreadableBook {
            byte[] bytes = super.bytes(file);
            try {
              Files.write(file, other);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            return bytes;
          }
        };
    return process(in, out, changing, options(1, false));
  }

  /** The same with a receipt for each copy. */
  Run processWithReceipts(Path in, Path out) {
    return process(
        in,
        out,
        Optional.of(new Receipts(new WorkbookComparer(), messages)),
        READER,
        options(1, false));
  }

  private Run process(
      Path in, Path out, Optional<Receipts> receipts, BookSource source, BatchOptions options) {
    List<FinishedFile> files = new ArrayList<>();
    Batch batch =
        processing(receipts, source, options, annotator)
            .process(List.of(in), out, screen(files), SILENT);
    return new Run(files, batch, out);
  }

  private BatchScreen screen(List<FinishedFile> files) {
    return new BatchScreen() {
      @Override
      public FileView view(Checked checked, List<Message> remarks) {
        return new FileView(remarks.stream().map(messages::text).toList(), List.of());
      }

      @Override
      public void show(FinishedFile file) {
        files.add(file);
      }
    };
  }

  /** The same with another writer of copies. */
  Run process(Path in, Path out, BookAnnotator other, BatchOptions options) {
    List<FinishedFile> files = new ArrayList<>();
    Batch batch =
        processing(Optional.empty(), READER, options, other)
            .process(List.of(in), out, screen(files), SILENT);
    return new Run(files, batch, out);
  }

  WorkbookAnnotator annotator() {
    return annotator;
  }

  ExcelBookReader reader() {
    return READER;
  }

  private Processing processing(
      Optional<Receipts> receipts, BookSource source, BatchOptions options, BookAnnotator writer) {
    return new ProcessFiles(
        source,
        new CheckFiles(source, writer, checker),
        writer,
        new JxlsSummaryWriter(),
        new BundledTemplates().summary().orElseThrow().bytes(),
        new DiskFolder(),
        messages,
        Optional.empty(),
        ReviewedCases.NONE,
        BUNDLED.national(),
        receipts,
        folder -> JournalFile.open(folder.resolve(".核表进度")),
        SpooledStore::new,
        new ResultsJson(messages),
        new RunManifest("test", List.of(), "", Optional.empty(), Optional.empty()),
        options,
        out -> List.of());
  }

  String text(Message message) {
    return messages.text(message);
  }
}
