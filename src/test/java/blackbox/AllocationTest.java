package blackbox;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.Hebiao;
import cn.hebiao.WorkbookFile;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * How much memory is taken for a workbook. Times depend on the machine; this hardly does, and work
 * that is done twice shows in it. A ceiling is half again what it was when it was set.
 */
class AllocationTest {
  private static final Path INBOX = Path.of("workbooks", "inbox");
  private static final int MEGABYTE = 1_000_000;
  private static final Hebiao PROGRAM = Hebiao.usual();

  /** In megabytes. */
  private record Ceiling(int check, int annotate) {}

  private static final Map<String, Ceiling> CEILINGS =
      Map.of(
          "永州", new Ceiling(70, 130),
          "泸水", new Ceiling(40, 76),
          "洛阳", new Ceiling(18, 40),
          "深圳", new Ceiling(25, 42),
          "益阳", new Ceiling(14, 28));

  @TestFactory
  Stream<DynamicTest> aWorkbookTakesNoMoreThanItDid() throws IOException {
    try (Stream<Path> files = Files.list(INBOX)) {
      return files.sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> judge(file)));
    }
  }

  private static void judge(Path file) throws IOException {
    String name = file.getFileName().toString();
    Ceiling ceiling = CEILINGS.get(name.substring(0, 2));
    WorkbookFile given = WorkbookFile.of(name, Files.readAllBytes(file));
    hold("check", ceiling.check(), () -> PROGRAM.check(given));
    hold("annotate", ceiling.annotate(), () -> PROGRAM.annotate(given));
  }

  private static void hold(String what, int megabytes, Runnable work) {
    // The first time things are made that are kept.
    work.run();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    work.run();
    long taken = threads.getCurrentThreadAllocatedBytes() - before;
    assertTrue(
        taken <= (long) megabytes * MEGABYTE,
        what + " takes " + taken / MEGABYTE + " MB, not " + megabytes);
  }
}
