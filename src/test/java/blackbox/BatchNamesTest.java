package blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.face.cli.RealProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of one name, files named twice and results among the inputs. */
class BatchNamesTest {
  @TempDir private Path folder;

  @BeforeEach
  void fill() throws IOException {
    for (String agency : List.of("甲局", "乙局")) {
      Path own = Files.createDirectories(folder.resolve("收件").resolve(agency));
      Files.writeString(own.resolve("坏.xlsx"), "a,b\n");
      try (Stream<Path> files = Files.list(Path.of("workbooks", "inbox"))) {
        Path any =
            files.filter(file -> file.toString().endsWith(".xlsx")).sorted().findFirst().get();
        Files.copy(any, own.resolve("自评表.xlsx"));
      }
    }
    Files.writeString(folder.resolve("收件/desktop.ini"), "[x]");
    Files.writeString(folder.resolve("收件/.~lock.自评表.xlsx#"), "x");
  }

  private static final List<String> ALL =
      List.of("乙局/坏.xlsx", "乙局/自评表.xlsx", "甲局/坏.xlsx", "甲局/自评表.xlsx");

  private static List<String> files(RealProgram ended) {
    return ended
        .out()
        .lines()
        .filter(line -> line.startsWith("■ "))
        .map(line -> line.substring(2))
        .toList();
  }

  private Set<String> results(String out) throws IOException {
    try (Stream<Path> left = Files.list(folder.resolve(out))) {
      return left.map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void filesOfOneNameAreToldApart() throws Exception {
    RealProgram ended = RealProgram.run(folder, "process", "收件", "--out", "结果");
    assertEquals(2, ended.code());
    assertEquals(ALL, files(ended));
    assertEquals(Set.of("自评表.xlsx", "自评表(2).xlsx", "汇总.xlsx"), results("结果"));
  }

  @Test
  void aNumberedCopyIsNotOverwritten() throws Exception {
    Files.copy(folder.resolve("收件/甲局/自评表.xlsx"), folder.resolve("收件/甲局/自评表(2).xlsx"));
    RealProgram.run(folder, "process", "收件", "--out", "结果");
    assertEquals(Set.of("自评表.xlsx", "自评表(2).xlsx", "自评表(3).xlsx", "汇总.xlsx"), results("结果"));
  }

  @Test
  void aFileThatIsNamedTwiceCountsOnce() throws Exception {
    RealProgram ended =
        RealProgram.run(folder, "process", "收件", "收件/甲局/../甲局/自评表.xlsx", "收件/甲局", "--out", "结果");
    assertEquals(ALL, files(ended));
  }

  @Test
  void filesOfOneNameFromTwoInputsAreCalledByTheirPaths() throws Exception {
    RealProgram ended = RealProgram.run(folder, "process", "收件/甲局", "收件/乙局", "--out", "结果");
    assertEquals(
        List.of("收件/甲局/坏.xlsx", "收件/甲局/自评表.xlsx", "收件/乙局/坏.xlsx", "收件/乙局/自评表.xlsx"), files(ended));
  }

  @Test
  void resultsAreNotTakenForInputs() throws Exception {
    RealProgram first = RealProgram.run(folder, "process", "收件", "--out", "收件/结果");
    RealProgram again = RealProgram.run(folder, "process", "收件", "--out", "收件/结果");
    assertEquals(ALL, files(again));
    assertEquals(first, again);
    assertTrue(results("收件/结果").contains("自评表(2).xlsx"));
    assertEquals(3, results("收件/结果").size());
  }
}
