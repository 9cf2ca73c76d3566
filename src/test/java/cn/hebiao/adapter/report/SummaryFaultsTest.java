package cn.hebiao.adapter.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.hebiao.adapter.files.DiskFolder;
import cn.hebiao.adapter.files.SpooledStore;
import cn.hebiao.model.finding.Message;
import cn.hebiao.tell.summary.Consolidated;
import cn.hebiao.tell.summary.FindingLine;
import cn.hebiao.tell.summary.LineSequence;
import cn.hebiao.tell.summary.LineStore;
import cn.hebiao.tell.summary.SampleFiles;
import cn.hebiao.tell.summary.SummaryCollector;
import cn.hebiao.tell.summary.SummaryModel;
import cn.hebiao.tell.summary.UnreadableLines;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong on the way, there is never half a summary. */
class SummaryFaultsTest {
  private static final SummaryModel FEW = ManyLines.findings(3);

  @TempDir private Path folder;

  /** Findings of which the third cannot be read back. */
  private static SummaryModel broken() {
    List<FindingLine> three = FEW.findings().toList();
    Iterable<FindingLine> lines =
        () ->
            IntStream.range(0, three.size())
                .mapToObj(
                    i -> {
                      if (i == 2) {
                        throw new UnreadableLines(new IOException("Input/output error"));
                      }
                      return three.get(i);
                    })
                .iterator();
    return ManyLines.with(FEW, LineSequence.of(three.size(), lines), three.size());
  }

  @Test
  void linesThatCannotBeReadBackLeaveTheOldSummary() throws IOException {
    Path target = Files.write(folder.resolve("汇总.xlsx"), new byte[] {1, 2, 3});
    Optional<Message> problem =
        new DiskFolder()
            .save(target, out -> new JxlsSummaryWriter().write(broken(), Templates.shipped(), out));
    assertEquals("output.spool.unreadable", problem.orElseThrow().key());
    assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(target));
    assertEquals(List.of(target), left());
  }

  @Test
  void aFullDiskLeavesNoHalfSummary() throws IOException {
    Path target = folder.resolve("汇总.xlsx");
    Optional<Message> problem =
        new DiskFolder()
            .save(
                target,
                out -> new JxlsSummaryWriter().write(FEW, Templates.shipped(), new Full(out)));
    assertEquals("output.DISK_FULL", problem.orElseThrow().key());
    assertEquals(List.of(), left());
  }

  @Test
  void aFaultOfOursLeavesNoHalfSummaryAndIsNotHidden() throws IOException {
    Path target = folder.resolve("汇总.xlsx");
    assertThrows(
        IllegalStateException.class,
        () ->
            new DiskFolder()
                .save(
                    target,
                    out -> {
                      out.write(1);
                      throw new IllegalStateException("a bug");
                    }));
    assertEquals(List.of(), left());
  }

  @Test
  void linesOutsideMemoryGiveTheSameBytes() {
    byte[] expected =
        new JxlsSummaryWriter().write(county(LineStore.inMemory()), Templates.shipped());
    try (SpooledStore store = new SpooledStore(folder)) {
      assertArrayEquals(
          expected, new JxlsSummaryWriter().write(county(store), Templates.shipped()));
    }
  }

  private static SummaryModel county(LineStore store) {
    SummaryCollector collector = new SummaryCollector(SampleFiles.messages(), store);
    for (Consolidated file : SampleFiles.county()) {
      collector.add(file);
    }
    return collector.model();
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  /** A disk that takes 5,000 bytes. */
  private static final class Full extends OutputStream {
    private final OutputStream out;
    private int room = 5_000;

    Full(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      if (room-- <= 0) {
        throw new IOException("No space left on device");
      }
      out.write(b);
    }
  }
}
