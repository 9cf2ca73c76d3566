package blackbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.face.cli.RealProgram;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
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

  /** What was written, with the folders before it; what is hidden is not for users. */
  private Set<String> results(String out) throws IOException {
    Path results = folder.resolve(out);
    try (Stream<Path> left = Files.walk(results)) {
      return left.filter(Files::isRegularFile)
          .map(file -> results.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.startsWith("."))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void filesOfOneNameLieInTheirFolders() throws Exception {
    RealProgram ended = RealProgram.run(folder, "process", "收件", "--out", "结果");
    assertEquals(2, ended.code());
    assertEquals(ALL, files(ended));
    assertEquals(Set.of("乙局/自评表.xlsx", "甲局/自评表.xlsx", "汇总.xlsx", "核表结果.jsonl"), results("结果"));
  }

  /** Another file that comes or goes must not make a name mean another agency. */
  @Test
  void anOutputNameMeansTheSameInputInEveryRun() throws Exception {
    RealProgram.run(folder, "process", "收件", "--out", "结果");
    byte[] before = Files.readAllBytes(folder.resolve("结果/甲局/自评表.xlsx"));
    Files.delete(folder.resolve("收件/乙局/自评表.xlsx"));
    Path early = Files.createDirectories(folder.resolve("收件/一局"));
    Files.copy(folder.resolve("收件/甲局/自评表.xlsx"), early.resolve("自评表.xlsx"));
    RealProgram ended = RealProgram.run(folder, "process", "收件", "--out", "结果");
    assertArrayEquals(before, Files.readAllBytes(folder.resolve("结果/甲局/自评表.xlsx")));
    assertTrue(Files.exists(folder.resolve("结果/一局/自评表.xlsx")));
    assertTrue(ended.out().contains("1 个以前的副本，原文件这次没有收到：乙局/自评表.xlsx"), ended.out());
    assertFalse(ended.out().contains("一局/自评表.xlsx、"), ended.out());
    assertEquals(List.of("1 乙局/自评表.xlsx"), lines("以前的副本", "A", "B"));
    RealProgram.run(folder, "process", "收件/一局", "--out", "另");
    assertEquals(List.of("无 "), lines("以前的副本", "A", "B"));
  }

  /** The lines of a list in 汇总, some columns of it. */
  private List<String> lines(String sheet, String... columns) throws IOException {
    String out = Files.exists(folder.resolve("另")) ? "另" : "结果";
    DataFormatter shown = new DataFormatter(Locale.ROOT);
    List<String> lines = new ArrayList<>();
    try (Workbook summary =
        WorkbookFactory.create(folder.resolve(out).resolve("汇总.xlsx").toFile(), null, true)) {
      for (Row row : summary.getSheet(sheet)) {
        if (row.getRowNum() >= 3) {
          lines.add(
              Stream.of(columns)
                  .map(column -> row.getCell(CellReference.convertColStringToIndex(column)))
                  .map(shown::formatCellValue)
                  .collect(Collectors.joining(" ")));
        }
      }
    }
    return lines;
  }

  @Test
  void aWronglyNamedFileGivesWayToItsNeighbour() throws Exception {
    Path one = folder.resolve("收件/甲局");
    Files.copy(one.resolve("自评表.xlsx"), one.resolve("自评表.xls"));
    RealProgram.run(folder, "process", "收件/甲局", "--out", "结果");
    assertEquals(Set.of("自评表.xlsx", "自评表.xls.xlsx", "汇总.xlsx", "核表结果.jsonl"), results("结果"));
    assertEquals(
        List.of("1 坏.xlsx ", "2 自评表.xls 自评表.xls.xlsx", "3 自评表.xlsx 自评表.xlsx"),
        lines("未处理文件", "A", "B", "F").subList(0, 3));
    List<String> forms = lines("汇总表", "AA", "Y");
    assertEquals("自评表.xls 自评表.xls.xlsx", forms.get(0));
    assertEquals("自评表.xlsx 自评表.xlsx", forms.get(forms.size() - 2));
  }

  @Test
  void anArchiveIsReadAsAFolder() throws Exception {
    byte[] book = Files.readAllBytes(folder.resolve("收件/甲局/自评表.xlsx"));
    Charset gbk = Charset.forName("GBK");
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("报送.zip")), gbk)) {
      for (String name : List.of("甲局/自评表.xlsx", "丙局/说明.txt", "../../逃.xlsx", "乙局/内.zip")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.endsWith(".xlsx") ? book : "PK\3\4".getBytes(gbk));
        zip.closeEntry();
      }
    }
    RealProgram ended = RealProgram.run(folder, "process", "报送.zip", "--out", "结果");
    assertEquals(
        List.of("报送.zip/../../逃.xlsx", "报送.zip/丙局/说明.txt", "报送.zip/乙局/内.zip", "报送.zip/甲局/自评表.xlsx"),
        files(ended));
    assertEquals(Set.of("__/__/逃.xlsx", "甲局/自评表.xlsx", "汇总.xlsx", "核表结果.jsonl"), results("结果"));
    RealProgram.run(folder, "process", "收件/甲局", "--out", "同");
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("同/自评表.xlsx")),
        Files.readAllBytes(folder.resolve("结果/甲局/自评表.xlsx")));
  }

  @Test
  void severalFoldersKeepTheirNamesBeforeTheirFiles() throws Exception {
    RealProgram.run(folder, "process", "收件/甲局", "收件/乙局", "--out", "结果");
    assertEquals(Set.of("甲局/自评表.xlsx", "乙局/自评表.xlsx", "汇总.xlsx", "核表结果.jsonl"), results("结果"));
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
    assertTrue(results("收件/结果").contains("乙局/自评表.xlsx"));
    assertEquals(4, results("收件/结果").size());
  }
}
