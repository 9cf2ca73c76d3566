package cn.hebiao.face.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressBarTest {
  @TempDir private Path folder;

  @Test
  void aConsoleSeesOneLineRedrawnBetweenTheResults() {
    String shown = progress(true, 4);
    assertEquals(4 + 3 * 2, shown.chars().filter(c -> c == '\r').count());
    assertTrue(
        shown.startsWith("\r核表 [#####...............] 1/4  f0"), () -> "shown was: " + shown);
    assertTrue(shown.endsWith("\n"));
    assertEquals(1, shown.lines().filter(line -> line.contains("4/4")).count());
  }

  @Test
  void shortWorkAndRedirectedOutputSeeNothing() {
    assertEquals("", progress(true, 2));
    assertEquals("", progress(false, 50));
  }

  @Test
  void whoAsksForItGetsPlainLinesForEachTenth() {
    String shown = progress(false, 50, "--progress");
    assertEquals(10, shown.lines().count());
    assertFalse(shown.contains("\r"));
    assertTrue(shown.endsWith("核表 [####################] 50/50  f49\n"), shown);
  }

  /** A fifth is done after 30 seconds: 10 of 50, one each three seconds, 40 left. */
  @Test
  void longWorkTellsItsRateAndWhatIsLeft() {
    AtomicLong seconds = new AtomicLong();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    ProgressBar bar =
        new ProgressBar(
            new Streams(stream, stream, false),
            ProgramRun.messages(),
            true,
            () -> seconds.get() * 1_000_000_000L);
    bar.start(50);
    for (int i = 1; i <= 10; i++) {
      seconds.set(3L * i);
      bar.done("f" + i);
    }
    List<String> shown = err.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals("核表 [##..................] 5/50  每秒 0.3 个，约剩 3 分钟  f5", shown.get(0));
    assertEquals("核表 [####................] 10/50  每秒 0.3 个，约剩 2 分钟  f10", shown.get(1));
  }

  private String progress(boolean interactive, int files, String... more) {
    List<String> args = new ArrayList<>(List.of("process", "--out", "o"));
    args.addAll(List.of(more));
    IntStream.range(0, files).forEach(i -> args.add("f" + i));
    ProgramRun program = new ProgramRun(folder, interactive);
    program.run(args.toArray(String[]::new));
    return program.err();
  }
}
