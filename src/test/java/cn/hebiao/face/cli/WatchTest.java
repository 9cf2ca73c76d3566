package cn.hebiao.face.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A folder that is looked after, over the end of one program and the beginning of the next. */
@Timeout(300)
class WatchTest {
  private static final Path INBOX = Path.of("workbooks", "inbox");
  private static final String ZIYANG = "益阳市资阳区应急管理局2023年度部门整体支出绩效自评.xlsx";
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2024-01-01T00:00:00Z"));
  private static final int PATIENCE = 120;

  @TempDir Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void aFolder() throws Exception {
    in = Files.createDirectories(folder.resolve("收件"));
    out = in.resolve("核表结果");
  }

  private interface Meanwhile {
    void run() throws Exception;
  }

  /** Runs the program until something has been done, then stops it. */
  private RealProgram watching(Meanwhile meanwhile) throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<RealProgram> program =
          thread.submit(() -> RealProgram.run(folder, "watch", "收件", "--every", "1"));
      meanwhile.run();
      thread.shutdownNow();
      assertTrue(thread.awaitTermination(PATIENCE, TimeUnit.SECONDS));
      return program.get();
    } finally {
      thread.shutdownNow();
    }
  }

  private static void until(Callable<Boolean> reached) throws Exception {
    Instant end = Instant.now().plusSeconds(PATIENCE);
    while (!reached.call()) {
      if (Instant.now().isAfter(end)) {
        fail("nothing happened");
      }
      Thread.sleep(200);
    }
  }

  private boolean isNew(String name) throws Exception {
    Path file = out.resolve(name);
    return Files.exists(file) && Files.getLastModifiedTime(file).compareTo(LONG_AGO) > 0;
  }

  @Test
  void whatArrivesIsAnswered_andWhatIsDoneStaysDoneAfterARestart() throws Exception {
    Files.copy(INBOX.resolve(ZIYANG), in.resolve("甲.xlsx"));
    RealProgram first =
        watching(
            () -> {
              until(() -> isNew("汇总.xlsx"));
              Files.setLastModifiedTime(out.resolve("汇总.xlsx"), LONG_AGO);
              Files.copy(INBOX.resolve(ZIYANG), in.resolve("乙.xlsx"));
              until(() -> isNew("汇总.xlsx"));
            });
    assertEquals(0, first.code(), first.err());
    assertTrue(Files.exists(out.resolve("乙.xlsx")), first.out());
    Files.setLastModifiedTime(out.resolve("甲.xlsx"), LONG_AGO);
    Files.setLastModifiedTime(out.resolve("汇总.xlsx"), LONG_AGO);
    Files.copy(INBOX.resolve(ZIYANG), in.resolve("丙.xlsx"));
    watching(() -> until(() -> isNew("汇总.xlsx")));
    assertTrue(isNew("丙.xlsx"));
    assertEquals(LONG_AGO, Files.getLastModifiedTime(out.resolve("甲.xlsx")), "made once");
  }

  /** A folder where the summary should be: it cannot be saved, and the watch goes on. */
  @Test
  void whatCannotBeSavedDoesNotEndTheWatch() throws Exception {
    Files.createDirectories(out.resolve("汇总.xlsx/有人占用"));
    Files.copy(INBOX.resolve(ZIYANG), in.resolve("甲.xlsx"));
    RealProgram ended =
        watching(
            () -> {
              until(() -> isNew("甲.xlsx"));
              Thread.sleep(3000);
            });
    assertEquals(0, ended.code(), ended.err());
    assertTrue(ended.err().contains("汇总.xlsx"), ended.err());
  }

  @Test
  void aWrongRosterIsSaidAtOnce() throws Exception {
    Files.writeString(folder.resolve("名单.xlsx"), "no workbook");
    RealProgram ended = RealProgram.run(folder, "watch", "收件", "--roster", "名单.xlsx");
    assertEquals(2, ended.code());
    assertTrue(ended.err().contains("名单.xlsx"), ended.err());
  }
}
