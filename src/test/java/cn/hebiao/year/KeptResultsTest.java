package cn.hebiao.year;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.app.InvalidResults;
import cn.hebiao.app.Settings;
import cn.hebiao.app.year.CompleteArrivals;
import cn.hebiao.app.year.VerifyResults.Verified;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results that are worked out again and packed, and a folder that is looked after. */
class KeptResultsTest {
  private static final String FILE = "益阳市资阳区应急管理局2023年度部门整体支出绩效自评.xlsx";

  @TempDir Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void someResults() throws Exception {
    in = Files.createDirectories(folder.resolve("in/下级"));
    Files.copy(Path.of("workbooks", "inbox", FILE), in.resolve("甲.xlsx"));
    Files.writeString(in.resolve("乙.xlsx"), "not a workbook");
    out = folder.resolve("out");
    YearFiles.process(List.of(folder.resolve("in")), out, Settings.USUAL);
  }

  private Verified verify() {
    return YearFiles.PROGRAM.year().verify(Settings.USUAL, out);
  }

  @Test
  void untouchedResultsAreTheSameAgain() {
    Verified verified = verify();
    assertEquals(List.of(), verified.different());
    assertEquals(1, verified.equal());
    assertEquals(1, verified.untried().size());
    assertEquals(List.of(), verified.basis());
  }

  /** 1,016.17 spent becomes 900: the copy no longer gives what was told. */
  @Test
  void aCopyInWhichAFigureWasChangedIsNamed() throws Exception {
    YearFiles.edit(
        out.resolve("下级/甲.xlsx"),
        book -> book.getSheet("自评表").getRow(5).getCell(5).setCellValue(900));
    Verified verified = verify();
    assertEquals(0, verified.equal());
    assertTrue(verified.different().get(0).startsWith("下级/甲.xlsx"), verified.toString());
  }

  /** The consolidated workbook is held against the copies, too. */
  @Test
  void aFigureThatWasChangedInTheSummaryIsNamed() throws Exception {
    YearFiles.edit(
        out.resolve("汇总.xlsx"),
        book -> {
          book.getSheet("汇总表").getRow(3).getCell(7).setCellValue(99.5);
          book.getSheet("资金汇总").getRow(3).getCell(6).setCellValue(1000);
          Cell actual = book.getSheet("指标明细").getRow(5).getCell(6);
          actual.setBlank();
          actual.setCellValue("77%");
        });
    List<String> different = verify().different();
    assertEquals(3, different.size(), different.toString());
    assertTrue(different.get(0).contains("的自评总分写的是 99.5，重算是 96"), different.toString());
    assertTrue(different.get(1).contains("的执行数(万元)写的是 1000，重算是 1016.17"), different.toString());
    assertTrue(different.get(2).contains("的指标“"), different.toString());
  }

  /** No figure of a form is another, but the sheet that says where points went is. */
  @Test
  void aSummaryThatWasEditedAnywhereIsNamed() throws Exception {
    YearFiles.edit(
        out.resolve("汇总.xlsx"),
        book -> book.getSheet("失分分析").getRow(0).getCell(0).setCellValue("改过的标题"));
    assertEquals(List.of("汇总.xlsx：各表的数与重算相同，但这个文件在处理以后被改动过"), verify().different());
  }

  @Test
  void aFolderWithoutResultsIsNotArchived() throws Exception {
    Path empty = Files.createDirectories(folder.resolve("空"));
    assertThrows(
        InvalidResults.class,
        () ->
            YearFiles.PROGRAM
                .year()
                .archive(Settings.USUAL, empty, List.of(), folder.resolve("归档.zip")));
  }

  @Test
  void aSummaryThatIsGoneIsNamed() throws Exception {
    Files.delete(out.resolve("汇总.xlsx"));
    assertEquals(List.of("汇总.xlsx 不在了，或者打不开"), verify().different());
  }

  @Test
  void aCopyThatIsGoneIsNamed() throws Exception {
    Files.delete(out.resolve("下级/甲.xlsx"));
    assertEquals(List.of("下级/甲.xlsx：副本不在了，或者打不开"), verify().different());
  }

  @Test
  void theArchiveHoldsResultsInputsAndRules() throws Exception {
    Path target = folder.resolve("归档.zip");
    int count =
        YearFiles.PROGRAM
            .year()
            .archive(Settings.USUAL, out, List.of(folder.resolve("in")), target);
    List<String> names = names(target);
    assertEquals(count, names.size());
    assertTrue(
        names.containsAll(
            List.of(
                "结果/汇总.xlsx",
                "结果/核表结果.jsonl",
                "结果/下级/甲.xlsx",
                "收到的文件/下级/甲.xlsx",
                "收到的文件/下级/乙.xlsx",
                "依据/全国通用.xlsx",
                "依据/汇总模板.xlsx",
                "清单.txt")),
        names.toString());
    byte[] first = Files.readAllBytes(target);
    YearFiles.PROGRAM.year().archive(Settings.USUAL, out, List.of(folder.resolve("in")), target);
    assertArrayEquals(first, Files.readAllBytes(target));
  }

  private static List<String> names(Path zip) throws Exception {
    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  @Test
  void onlyWhatHasStoppedChangingHasArrived() throws Exception {
    Path place = Files.createDirectories(folder.resolve("watched"));
    CompleteArrivals arrivals = YearFiles.PROGRAM.year().arrivals(place, place.resolve("核表结果"));
    Path file = Files.writeString(place.resolve("a.xlsx"), "half");
    assertFalse(arrivals.look(), "seen for the first time");
    Files.writeString(file, "half and more");
    assertFalse(arrivals.look(), "grown meanwhile");
    assertTrue(arrivals.look(), "as it was");
    assertFalse(arrivals.look(), "said already");
    Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1)));
    assertFalse(arrivals.look(), "changed");
    assertTrue(arrivals.look(), "and complete again");
    Files.createDirectories(place.resolve("核表结果"));
    Files.writeString(place.resolve("核表结果/a.xlsx"), "result");
    Files.writeString(place.resolve("~$a.xlsx"), "lock");
    assertFalse(arrivals.look());
    assertFalse(arrivals.look(), "our own results and locks are no arrivals");
  }
}
