package cn.hebiao.writeback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.app.UnwritableOutput;
import cn.hebiao.model.finding.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong with the output folder, no half file stands under a final name. */
class FaultsTest {
  private static final int INPUTS = 24;

  private final Pipeline pipeline = new Pipeline();

  @TempDir Path folder;

  private Path in;
  private Path out;

  @BeforeEach
  void inputs() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    out = Files.createDirectory(folder.resolve("out"));
    for (int i = 0; i < 3; i++) {
      Files.write(in.resolve("made" + i + ".xlsx"), MadeForms.workbook(900 + i, 2));
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    }
  }

  private List<String> problems(Pipeline.Run batch) {
    return batch.problems().stream().map(Message::key).toList();
  }

  @Test
  void aFileWhereTheFolderShouldBeStopsTheBatch() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThrows(UnwritableOutput.class, () -> pipeline.process(in, file.resolve("out")));
    assertThrows(UnwritableOutput.class, () -> pipeline.process(in, file));
    assertEquals(0, Files.size(file));
  }

  @Test
  void whatAKilledRunLeftIsNoInput() throws IOException {
    Files.write(in.resolve("~hebiao0a1b.tmp"), new byte[] {'P', 'K', 3});
    assertEquals(3, pipeline.process(in, out).files().size());
  }

  @Test
  void aFolderUnderAFinalNameStopsThatFileOnly() throws IOException {
    Path inTheWay = Files.createDirectory(out.resolve("made1.xlsx"));
    Pipeline.Run batch = pipeline.process(in, out);
    assertEquals(List.of("output.FOLDER"), problems(batch));
    assertTrue(Files.isDirectory(inTheWay));
    assertEquals(
        List.of("made0.xlsx", "made1.xlsx", "made2.xlsx", "核表结果.jsonl", "汇总.xlsx"), names(out));
    assertTrue(batch.copy(1).isEmpty());
    assertTrue(batch.copy(2).isPresent());
  }

  @Test
  void aReadOnlyFolderIsSaidForEveryFile() throws IOException {
    assertTrue(out.toFile().setWritable(false));
    Assumptions.assumeFalse(
        Files.isWritable(out), "skipped: this user may write into read-only folders");
    Pipeline.Run batch = pipeline.process(in, out);
    assertTrue(out.toFile().setWritable(true));
    assertEquals(java.util.Collections.nCopies(5, "output.READ_ONLY"), problems(batch));
    assertEquals(List.of(), names(out));
  }

  @Test
  void aFullDiskLeavesTheOldFilesAndNothingHalf() throws IOException {
    byte[] old = {1, 2, 3};
    Files.write(out.resolve("made0.xlsx"), old);
    Pipeline.Run batch = pipeline.process(in, FullDisk.at(out, 5_000));
    assertEquals(java.util.Collections.nCopies(5, "output.DISK_FULL"), problems(batch));
    assertEquals(List.of("made0.xlsx"), names(out));
    assertArrayEquals(old, Files.readAllBytes(out.resolve("made0.xlsx")));
    assertTrue(batch.summary().isEmpty());
  }

  /** What is reserved for the summary is not used up by copies. */
  @Test
  void aDiskThatFillsUpStillTakesTheSummary() throws IOException {
    for (int i = 3; i < 40; i++) {
      Files.write(in.resolve("made" + i + ".xlsx"), MadeForms.workbook(900 + i, 2));
    }
    Pipeline.Run batch = pipeline.process(in, FullDisk.small(out, 1_500_000));
    assertTrue(problems(batch).contains("output.DISK_FULL"), "the disk is too large for this test");
    assertTrue(batch.batch().copies() > 0 && batch.batch().copies() < 40);
    assertTrue(batch.summary().isPresent());
    assertEquals(40, batch.files().size());
  }

  @Test
  void anUnwritableFolderIsSaidForEveryFile() throws IOException {
    Pipeline.Run batch = pipeline.process(in, FullDisk.readOnly(out));
    assertEquals(java.util.Collections.nCopies(5, "output.READ_ONLY"), problems(batch));
    assertEquals(List.of(), names(out));
    assertTrue(batch.files().stream().allMatch(file -> file.copy().isEmpty()));
  }

  @Test
  void aFileOpenElsewhereStopsThatFileOnly() throws IOException {
    byte[] old = {1, 2, 3};
    Files.write(out.resolve("made1.xlsx"), old);
    Pipeline.Run batch = pipeline.process(in, FullDisk.holding(out, "made1.xlsx"));
    assertEquals(List.of("output.LOCKED"), problems(batch));
    assertEquals(
        List.of("made0.xlsx", "made1.xlsx", "made2.xlsx", "核表结果.jsonl", "汇总.xlsx"), names(out));
    assertArrayEquals(old, Files.readAllBytes(out.resolve("made1.xlsx")));
  }

  @Test
  void aSummaryOpenElsewhereCostsTheSummaryOnly() throws IOException {
    Files.write(out.resolve("汇总.xlsx"), new byte[] {1});
    Pipeline.Run batch = pipeline.process(in, FullDisk.holding(out, "汇总.xlsx"));
    assertEquals(List.of("output.LOCKED"), problems(batch));
    assertTrue(batch.summary().isEmpty());
    assertEquals(3, batch.files().stream().filter(f -> f.copy().isPresent()).count());
  }

  @Test
  void aReceiptOpenElsewhereCostsTheReceiptOnly() throws IOException {
    Files.write(out.resolve("made1.xlsx.回执.txt"), new byte[] {1});
    Pipeline.Run batch =
        pipeline.processWithReceipts(in, FullDisk.holding(out, "made1.xlsx.回执.txt"));
    assertEquals(List.of("output.LOCKED"), problems(batch));
    assertTrue(batch.files().stream().allMatch(file -> file.copy().isPresent()));
    assertEquals(8, names(out).size());
  }

  /** The copy belongs to what was checked, whatever becomes of the file meanwhile. */
  @Test
  void anInputThatChangesWhileItIsReadIsProcessedAsItWasRead() throws IOException {
    byte[] original = Files.readAllBytes(in.resolve("made1.xlsx"));
    byte[] other = MadeForms.workbook(77, 3);
    Pipeline.Run batch = pipeline.processWhileChanging(in, out, other);
    assertEquals(List.of(), batch.problems());
    assertArrayEquals(
        pipeline.annotate(original, "made1.xlsx"), Files.readAllBytes(out.resolve("made1.xlsx")));
    assertArrayEquals(other, Files.readAllBytes(in.resolve("made1.xlsx")), "the change itself");
  }

  @Test
  void theFullDiskIsAnOrdinaryOneWhileThereIsRoom() throws IOException {
    Pipeline.Run batch = pipeline.process(in, FullDisk.at(out, 50_000_000));
    assertEquals(List.of(), problems(batch));
    assertEquals(
        List.of("made0.xlsx", "made1.xlsx", "made2.xlsx", "核表结果.jsonl", "汇总.xlsx"), names(out));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 11})
  @Tag("slow")
  void aKilledRunLeavesWholeFilesOnly(int after) throws IOException, InterruptedException {
    byte[] book = MadeForms.workbook(950, 6);
    for (int i = 0; i < INPUTS; i++) {
      Files.write(in.resolve("many" + i + ".xlsx"), book);
    }
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "cn.hebiao.face.cli.Main",
                "process",
                in.toString(),
                "--out",
                out.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    while (program.isAlive() && finished().size() < after) {
      Thread.sleep(5);
    }
    program.destroyForcibly().waitFor();
    List<Path> present = finished();
    assertTrue(present.size() >= after, () -> "the program wrote too few files");
    assertTrue(present.size() < INPUTS + 4, "the program was not killed in the middle");
    for (Path file : present) {
      byte[] bytes = Files.readAllBytes(file);
      try (Workbook whole = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
        assertTrue(whole.getNumberOfSheets() > 2, file.toString());
      }
    }
    Pipeline.Run again = pipeline.process(in, out);
    assertEquals(List.of(), again.problems());
    assertEquals(INPUTS + 4, finished().size());
    assertFalse(again.summary().isEmpty());
  }

  private List<Path> finished() throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList();
    }
  }
}
