package cn.hebiao.bench;

import cn.hebiao.adapter.excel.read.ExcelBookReader;
import cn.hebiao.adapter.excel.read.Limits;
import cn.hebiao.adapter.excel.write.WorkbookAnnotator;
import cn.hebiao.adapter.files.BundledTemplates;
import cn.hebiao.adapter.files.MessageFiles;
import cn.hebiao.adapter.files.TemplateFile;
import cn.hebiao.adapter.formula.Exp4jFormulaEngine;
import cn.hebiao.judge.book.BookChecker;
import cn.hebiao.app.RulebookSetLoader;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.model.finding.Messages;
import cn.hebiao.model.grid.Book;
import cn.hebiao.tell.plan.Planner;
import cn.hebiao.judge.result.Checked;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** All workbooks of the inbox, checked and processed, beside a bare open and save of the same. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class WorkbookBenchmark {
  private final ExcelBookReader reader = new ExcelBookReader(Limits.usual());
  private final WorkbookAnnotator annotator = new WorkbookAnnotator();
  private final List<byte[]> files = new ArrayList<>();
  private Messages messages;
  private BookChecker checker;

  /** Reads files and rulebooks once. */
  @Setup
  public void read() throws IOException, UnreadableBook {
    messages = MessageFiles.load();
    List<Book> rulebooks = new ArrayList<>();
    for (TemplateFile file : new BundledTemplates().rulebooks()) {
      rulebooks.add(reader.read(file.bytes(), file.name()));
    }
    checker =
        new BookChecker(
            new RulebookSetLoader().load(rulebooks).orElseThrow(), new Exp4jFormulaEngine(), messages);
    try (Stream<Path> inbox = Files.list(Path.of("workbooks", "inbox"))) {
      for (Path file : inbox.sorted().toList()) {
        files.add(Files.readAllBytes(file));
      }
    }
  }

  /** The yardstick: open and save with the library, nothing else. */
  @Benchmark
  public int bareOpenAndSave() throws IOException {
    int size = 0;
    for (byte[] file : files) {
      try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
          ByteArrayOutputStream out = new ByteArrayOutputStream()) {
        workbook.write(out);
        size += out.size();
      }
    }
    return size;
  }

  /** Read, recognise, check, score. */
  @Benchmark
  public int check() throws UnreadableBook {
    int findings = 0;
    for (byte[] file : files) {
      findings += checker.check(reader.read(file, "a.xlsx"), "a.xlsx").findings().size();
    }
    return findings;
  }

  /** Read, recognise, check, score, write back. */
  @Benchmark
  public int process() throws UnreadableBook {
    int size = 0;
    for (byte[] file : files) {
      Book book = reader.read(file, "a.xlsx");
      Checked checked = checker.check(book, "a.xlsx");
      size +=
          annotator
              .annotate(file, book.format(), new Planner(messages).plan(book, checked))
              .bytes()
              .length;
    }
    return size;
  }
}
