package cn.hebiao.writeback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.app.BookAnnotator;
import cn.hebiao.app.UnreadableBook;
import cn.hebiao.app.batch.BatchOptions;
import cn.hebiao.batch.VariedBatch;
import cn.hebiao.judge.result.Checked.Outcome;
import cn.hebiao.model.finding.Message;
import cn.hebiao.model.grid.Book;
import cn.hebiao.model.grid.BookFormat;
import cn.hebiao.tell.edit.EditPlan;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches on several threads, interrupted ones, and what goes wrong with one workbook of many. */
class StreamedBatchTest {
  private static final int FILES = 8;
  private static final String POISON = "poison.xlsx";

  private final Pipeline pipeline = new Pipeline();

  @TempDir Path folder;

  private Path in;

  @BeforeEach
  void inputs() throws IOException {
    in = folder.resolve("in");
    new VariedBatch(5).write(in, FILES);
  }

  private static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> found) {
    assertEquals(expected.keySet(), found.keySet());
    expected.forEach((name, bytes) -> assertArrayEquals(bytes, found.get(name), name));
  }

  /** Counts what is opened, by name. */
  private final class CountingSource extends OtherSource {
    private final Map<String, AtomicInteger> opened = new ConcurrentHashMap<>();

    CountingSource() {
      super(pipeline.reader());
    }

    @Override
    public Book read(byte[] bytes, String fileName) throws UnreadableBook {
      opened.computeIfAbsent(fileName, name -> new AtomicInteger()).incrementAndGet();
      return super.read(bytes, fileName);
    }
  }

  /** A writer that fails in its own way with the poisonous workbook, and is a real one else. */
  private BookAnnotator failing(Runnable failure) {
    return (BookAnnotator)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {BookAnnotator.class},
            (proxy, method, args) -> {
              boolean poisonous =
                  method.getName().equals("annotate")
                      && args[2] instanceof EditPlan
                      && args[1] instanceof BookFormat
                      && isPoison((byte[]) args[0]);
              if (poisonous) {
                failure.run();
              }
              try {
                return method.invoke(pipeline.annotator(), args);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private boolean isPoison(byte[] bytes) throws IOException {
    return java.util.Arrays.equals(bytes, Files.readAllBytes(in.resolve(POISON)));
  }

  private void poison() throws IOException {
    Files.write(in.resolve(POISON), new VariedBatch(5).workbook(77));
  }

  @Test
  void anyNumberOfThreadsGivesTheSameBytes() throws IOException {
    Pipeline.Run one = pipeline.process(in, folder.resolve("one"), Pipeline.options(1, false));
    Pipeline.Run four = pipeline.process(in, folder.resolve("four"), Pipeline.options(4, false));
    assertEquals(FILES, one.batch().copies());
    assertEquals(one.files(), four.files());
    assertSame(files(folder.resolve("one")), files(folder.resolve("four")));
  }

  @Test
  void aSecondRunOpensOnlyWhatHasChanged() throws IOException {
    Path out = folder.resolve("out");
    Pipeline.Run first = pipeline.process(in, out, Pipeline.options(2, false));
    Map<String, byte[]> results = files(out);

    CountingSource source = new CountingSource();
    Pipeline.Run second = pipeline.process(in, out, source, Pipeline.options(2, true));
    assertEquals(Map.of(), source.opened);
    assertEquals(first.files(), second.files());
    assertSame(results, files(out));

    Path changed = in.resolve("县一").resolve(new VariedBatch(5).name(2));
    byte[] before = Files.readAllBytes(changed);
    Files.write(changed, new VariedBatch(6).workbook(2));
    CountingSource third = new CountingSource();
    pipeline.process(in, out, third, Pipeline.options(2, true));
    assertEquals(java.util.Set.of(changed.getFileName().toString()), third.opened.keySet());

    Files.write(changed, before);
    pipeline.process(in, out, Pipeline.options(2, true));
    assertSame(results, files(out));
  }

  @Test
  void aCopyThatSomebodyChangedOrDeletedIsMadeAgain() throws IOException {
    Path out = folder.resolve("out");
    Pipeline.Run first = pipeline.process(in, out, Pipeline.options(2, false));
    Map<String, byte[]> results = files(out);
    Files.write(first.copy(1).orElseThrow(), new byte[] {1});
    Files.delete(first.copy(3).orElseThrow());
    CountingSource source = new CountingSource();
    pipeline.process(in, out, source, Pipeline.options(2, true));
    assertEquals(2, source.opened.size());
    assertSame(results, files(out));
  }

  @Test
  void otherRulesMakeEverythingAnew() throws IOException {
    Path out = folder.resolve("out");
    pipeline.process(in, out, Pipeline.options(2, false));
    CountingSource source = new CountingSource();
    pipeline.process(in, out, source, BatchOptions.usual(2, true, "other rules"));
    assertEquals(FILES, source.opened.size());
  }

  /** The journal of an interrupted run ends anywhere; the rest of the run gives the same bytes. */
  @Test
  void aJournalThatEndsAnywhereIsContinued() throws IOException {
    Path out = folder.resolve("out");
    pipeline.process(in, out, Pipeline.options(2, false));
    Map<String, byte[]> results = files(out);
    Path journal = out.resolve(".核表进度");
    byte[] whole = Files.readAllBytes(journal);
    CountingSource source = new CountingSource();
    Files.write(journal, java.util.Arrays.copyOf(whole, whole.length / 2));
    Files.delete(out.resolve("汇总.xlsx"));
    pipeline.process(in, out, source, Pipeline.options(2, true));
    assertTrue(source.opened.size() > 1 && source.opened.size() < FILES, source.opened::toString);
    assertSame(results, files(out));
  }

  @Test
  void aDamagedOrForeignJournalIsNoHarm() throws IOException {
    Path out = folder.resolve("out");
    pipeline.process(in, out, Pipeline.options(2, false));
    Map<String, byte[]> results = files(out);
    Path journal = out.resolve(".核表进度");
    byte[] damaged = Files.readAllBytes(journal);
    damaged[damaged.length / 3] ^= 1;
    for (byte[] content : List.of(damaged, "x\n".getBytes(StandardCharsets.UTF_8), new byte[0])) {
      Files.write(journal, content);
      pipeline.process(in, out, Pipeline.options(2, true));
      assertSame(results, files(out));
    }
  }

  @Test
  void aFaultInWritingKeepsTheResultAndIsRecorded() throws IOException {
    poison();
    Path out = folder.resolve("out");
    BookAnnotator broken =
        failing(
            () -> {
              throw new IllegalStateException("a mistake of ours");
            });
    Pipeline.Run run = pipeline.process(in, out, broken, Pipeline.options(2, false));
    assertEquals(
        List.of("process.copyFaultOf"), run.problems().stream().map(Message::key).toList());
    assertEquals(FILES, run.batch().copies());
    var poisonous = run.files().stream().filter(f -> f.name().equals(POISON)).findFirst().get();
    assertEquals(Outcome.FINDINGS, poisonous.outcome());
    assertTrue(poisonous.summary().indicators().size() > 5, "its rows are in the summary");
    assertTrue(poisonous.summary().file().reason().contains("内部出错"));
    String reference = run.problems().get(0).arg("reference").orElseThrow();
    String log = Files.readString(out.resolve("核表日志.txt"));
    assertTrue(log.contains("编号 " + reference) && log.contains(POISON), log);
    assertTrue(log.contains("IllegalStateException: a mistake of ours"), log);
    assertTrue(log.contains("\tat cn.hebiao."), log);

    pipeline.process(in, out, Pipeline.options(2, false));
    assertFalse(Files.exists(out.resolve("核表日志.txt")), "a run without a mistake has no log");
  }

  /** Whoever runs out of memory alone is to blame; the others, and its own result, stand. */
  @Test
  void memoryThatEndsWhileACopyIsWrittenCostsThatCopyOnly() throws IOException {
    poison();
    AtomicInteger tries = new AtomicInteger();
    BookAnnotator greedy =
        failing(
            () -> {
              tries.incrementAndGet();
              throw new OutOfMemoryError("test");
            });
    Pipeline.Run run =
        pipeline.process(in, folder.resolve("out"), greedy, Pipeline.options(3, false));
    assertEquals(2, tries.get(), "once among others, once alone");
    assertEquals(FILES, run.batch().copies());
    assertEquals(List.of("process.noCopyOf"), run.problems().stream().map(Message::key).toList());
    assertTrue(run.problems().get(0).arg("why").orElseThrow().contains("内存不够"));
    assertTrue(run.summary().isPresent());
  }

  /** Memory that others had taken is not the fault of the one that found none. */
  @Test
  void memoryThatEndsOnceIsNobodysFault() throws IOException {
    poison();
    AtomicInteger tries = new AtomicInteger();
    BookAnnotator unlucky =
        failing(
            () -> {
              if (tries.getAndIncrement() == 0) {
                throw new OutOfMemoryError("test");
              }
            });
    Pipeline.Run run =
        pipeline.process(in, folder.resolve("out"), unlucky, Pipeline.options(3, false));
    assertEquals(FILES + 1, run.batch().copies());
    assertEquals(List.of(), run.problems());
  }

  @Test
  void aWorkbookWithoutEndIsGivenUpAndTheOthersGoOn() throws IOException {
    poison();
    BookAnnotator endless =
        failing(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
              }
            });
    BatchOptions usual = Pipeline.options(1, false);
    BatchOptions hasty =
        new BatchOptions(1, false, Duration.ofSeconds(8), usual.memory(), usual.basis());
    Pipeline.Run run = pipeline.process(in, folder.resolve("out"), endless, hasty);
    assertEquals(FILES, run.batch().copies());
    assertEquals(List.of("process.noCopyOf"), run.problems().stream().map(Message::key).toList());
    assertTrue(run.problems().get(0).arg("why").orElseThrow().contains("已放弃"));
    var poisonous = run.files().stream().filter(f -> f.name().equals(POISON)).findFirst().get();
    assertEquals(Outcome.FINDINGS, poisonous.outcome());
  }
}
