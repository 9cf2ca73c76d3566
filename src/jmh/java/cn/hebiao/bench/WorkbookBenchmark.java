package cn.hebiao.bench;

import cn.hebiao.Hebiao;
import cn.hebiao.app.UnreadableBook;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLStreamException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Workbooks read, checked and processed as users get it, beside what others do with them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WorkbookBenchmark {
  @Param({"INBOX", "ROWS_45", "ROWS_5000"})
  private Workbooks workbooks;

  private final Readers readers = new Readers();
  private List<InputFile> files;
  private NumberSum numbers;
  private Hebiao program;
  private int findings;
  private int copied;

  /** Reads files and rulebooks once, and what every way to read must come to. */
  @Setup
  public void read() throws IOException {
    files = workbooks.files();
    numbers = readers.poi(files);
    program = Hebiao.usual();
    findings = findings();
    copied = copies();
  }

  @Benchmark
  public long a1Tokens() throws IOException, XMLStreamException {
    return readers.tokens(files).require(numbers);
  }

  @Benchmark
  public int a2CopyWithOneSheet() throws IOException {
    return readers.copy(files);
  }

  @Benchmark
  public long b1FastexcelRead() throws IOException {
    return readers.fastexcel(files).require(numbers);
  }

  @Benchmark
  public long b2PoiRead() throws IOException {
    return readers.poi(files).require(numbers);
  }

  @Benchmark
  public int b3PoiOpenAndSave() throws IOException {
    return readers.poiSaved(files);
  }

  @Benchmark
  public long c1Read() throws UnreadableBook {
    return readers.ours(files).require(numbers);
  }

  /** Read, recognise, check, score. */
  @Benchmark
  public int c2Check() {
    return same(findings(), findings);
  }

  /** The same, and an annotated copy. */
  @Benchmark
  public int c3Process() {
    return same(copies(), copied);
  }

  private int findings() {
    return files.stream().mapToInt(file -> program.check(file.given()).findings().size()).sum();
  }

  private int copies() {
    return files.stream()
        .mapToInt(file -> program.annotate(file.given()).content().orElseThrow().length)
        .sum();
  }

  private static int same(int found, int before) {
    if (found != before) {
      throw new IllegalStateException(found + ", not " + before);
    }
    return found;
  }
}
