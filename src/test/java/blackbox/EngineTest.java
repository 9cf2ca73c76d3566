package blackbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.CheckedWorkbook;
import cn.hebiao.Consolidation;
import cn.hebiao.FilingState;
import cn.hebiao.Hebiao;
import cn.hebiao.RefusedWork;
import cn.hebiao.WorkbookCopy;
import cn.hebiao.WorkbookFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The engine as another program sees it. */
class EngineTest {
  private static final Path INBOX = Path.of("workbooks", "inbox");
  private static final Hebiao HEBIAO = Hebiao.usual();

  @TempDir private Path folder;

  private static List<Path> inbox() throws Exception {
    try (Stream<Path> files = Files.list(INBOX)) {
      return files.filter(f -> f.toString().endsWith(".xlsx")).sorted().toList();
    }
  }

  @Test
  void bytesAreTreatedAsTheFileIs() throws Exception {
    Path file = inbox().get(0);
    String name = file.getFileName().toString();
    WorkbookFile bytes = WorkbookFile.of(name, Files.readAllBytes(file));
    assertEquals(HEBIAO.check(WorkbookFile.at(file)).json(), HEBIAO.check(bytes).json());
    assertArrayEquals(
        HEBIAO.annotate(WorkbookFile.at(file)).content().orElseThrow(),
        HEBIAO.annotate(bytes).content().orElseThrow());
  }

  @Test
  void bytesThatAreChangedAfterwards_changeNothing() throws Exception {
    byte[] bytes = Files.readAllBytes(inbox().get(0));
    WorkbookFile workbook = WorkbookFile.of("a.xlsx", bytes);
    String before = HEBIAO.check(workbook).json();
    Arrays.fill(bytes, (byte) 0);
    assertEquals(before, HEBIAO.check(workbook).json());
  }

  @Test
  void whatIsNoWorkbook_isAResultEverywhere() {
    WorkbookFile page = WorkbookFile.of("a.xls", "<html>".getBytes(StandardCharsets.UTF_8));
    CheckedWorkbook checked = HEBIAO.check(page);
    assertEquals(FilingState.UNREADABLE, checked.state());
    assertTrue(checked.message().orElseThrow().contains("网页"), checked.message()::toString);
    WorkbookCopy copy = HEBIAO.annotate(page);
    assertTrue(copy.content().isEmpty());
    assertEquals(FilingState.UNREADABLE, copy.checked().state());
    assertEquals(FilingState.UNREADABLE, HEBIAO.fill(page).checked().state());
    assertFalse(HEBIAO.explain(page, "A1").found());
    Path missing = folder.resolve("无.xlsx");
    assertEquals(FilingState.UNREADABLE, HEBIAO.check(WorkbookFile.at(missing)).state());
    WorkbookFile empty = WorkbookFile.of("a.xlsx", new byte[0]);
    assertEquals(FilingState.UNREADABLE, HEBIAO.check(empty).state());
  }

  @Test
  void whatCannotBeUsedToWorkWith_isRefusedInChinese() {
    WorkbookFile page = WorkbookFile.of("规则.xlsx", "<html>".getBytes(StandardCharsets.UTF_8));
    RefusedWork refused =
        assertThrows(RefusedWork.class, () -> Hebiao.with().rulebooks(page).build());
    assertTrue(refused.problems().get(0).startsWith("规则.xlsx："), refused::getMessage);
    assertThrows(RefusedWork.class, () -> Hebiao.with().roster(page).build());
    assertThrows(RefusedWork.class, () -> HEBIAO.rulebookTools().manual(page));
    assertThrows(RefusedWork.class, () -> HEBIAO.rulebookTools().blindSpots(page));
    assertThrows(
        IllegalArgumentException.class, () -> HEBIAO.explain(page, "not the name of a cell"));
  }

  @Test
  void anEngineMayBeSharedByThreads() throws Exception {
    List<Path> files = inbox();
    List<byte[]> alone = new ArrayList<>();
    for (Path file : files) {
      alone.add(HEBIAO.annotate(WorkbookFile.at(file)).content().orElseThrow());
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<byte[]>> together = new ArrayList<>();
      for (int round = 0; round < 2; round++) {
        for (Path file : files) {
          together.add(
              threads.submit(() -> HEBIAO.annotate(WorkbookFile.at(file)).content().orElseThrow()));
        }
      }
      for (int i = 0; i < together.size(); i++) {
        assertArrayEquals(alone.get(i % files.size()), together.get(i).get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aConsolidationMayGoOnAfterItsWorkbookWasWritten() throws Exception {
    List<Path> files = inbox().subList(0, 2);
    try (Consolidation both = HEBIAO.consolidation();
        Consolidation oneByOne = HEBIAO.consolidation()) {
      for (Path file : files) {
        CheckedWorkbook checked = HEBIAO.check(WorkbookFile.at(file));
        both.add(checked);
        oneByOne.add(checked);
        oneByOne.workbook();
      }
      assertArrayEquals(both.workbook(), oneByOne.workbook());
    }
  }

  /** Told by the system, for a temporary file has no name once it is open; elsewhere it has one. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void manyResultsLieInATemporaryFileAndNotInMemory() throws Exception {
    CheckedWorkbook checked = HEBIAO.check(WorkbookFile.at(inbox().get(0)));
    try (Consolidation many = HEBIAO.consolidation()) {
      many.add(checked);
      assertEquals(0, temporaryFiles(), "one result takes no file");
      while (many.size() < 2_000 && temporaryFiles() == 0) {
        many.add(checked);
      }
      assertEquals(1, temporaryFiles(), many.size() + " results in memory");
    }
    assertEquals(0, temporaryFiles());
  }

  private static long temporaryFiles() throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.filter(
              link -> {
                try {
                  return Files.readSymbolicLink(link).toString().contains("/~hebiao");
                } catch (IOException closedMeanwhile) {
                  return false;
                }
              })
          .count();
    }
  }

  @Test
  void templatesOfTheWorkingFolderAreNotLookedAt() {
    // An engine must not depend on where the program around it was started.
    assertTrue(Files.exists(Path.of("templates", "summary.xlsx")));
    assertThrows(
        RefusedWork.class,
        () ->
            Hebiao.with()
                .template(WorkbookFile.of("汇总.xlsx", new byte[] {1}))
                .build()
                .consolidation()
                .workbook());
  }

  @Test
  @Tag("slow")
  void jsonIsTheLineOfTheCommandLine() throws Exception {
    List<String> names = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (Path file : inbox()) {
      names.add(file.toAbsolutePath().toString());
      lines.add(HEBIAO.check(WorkbookFile.at(file, names.get(names.size() - 1))).json());
    }
    List<String> arguments = new ArrayList<>(List.of("check", "--format", "json"));
    arguments.addAll(names);
    ProgramProcess ended = ProgramProcess.run(folder, arguments.toArray(String[]::new));
    List<String> printed = ended.out().lines().toList();
    assertEquals(lines.size(), printed.size(), ended::err);
    for (int i = 0; i < lines.size(); i++) {
      assertEquals(lines.get(i), printed.get(i));
    }
  }

  @Test
  @Tag("slow")
  void aBatchHasTheBytesOfTheCommandLine() throws Exception {
    Path in = Files.createDirectories(folder.resolve("in"));
    for (Path file : inbox().subList(0, 2)) {
      Files.copy(file, in.resolve(file.getFileName()));
    }
    HEBIAO.process(List.of(in), folder.resolve("engine"));
    ProgramProcess.run(folder, "process", "in", "--out", "program");
    try (Stream<Path> copies = Files.list(folder.resolve("program"))) {
      // What a run notes for the next one has the version of the program in it.
      List<Path> all = copies.filter(f -> !f.getFileName().toString().startsWith(".")).toList();
      assertEquals(4, all.size(), all::toString);
      for (Path copy : all) {
        assertArrayEquals(
            Files.readAllBytes(copy),
            Files.readAllBytes(folder.resolve("engine").resolve(copy.getFileName())));
      }
    }
  }
}
