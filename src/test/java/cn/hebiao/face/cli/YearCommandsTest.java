package cn.hebiao.face.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the bureau's year: what they ask for, what they say, how they end. */
class YearCommandsTest {
  @TempDir Path folder;

  private record Ended(int code, String out) {}

  private Ended run(String... args) throws Exception {
    Files.writeString(folder.resolve("名单.xlsx"), "roster");
    Files.createDirectories(folder.resolve("结果"));
    Files.createDirectories(folder.resolve("other"));
    ProgramRun program = new ProgramRun(folder, false);
    int code = program.run(args);
    return new Ended(code, program.out());
  }

  @Test
  void issueSaysHowManyForms() throws Exception {
    Ended ended =
        run("issue", "--roster", "名单.xlsx", "--rulebook", "全国通用", "--out", "下发", "--year", "2024");
    assertEquals(0, ended.code());
    assertTrue(ended.out().contains("下发 2 家单位、3 张空白表"), ended.out());
  }

  @Test
  void issueNeedsRosterRulebookAndFolder() throws Exception {
    assertEquals(64, run("issue", "--rulebook", "全国通用", "--out", "下发").code());
    assertEquals(64, run("issue", "--roster", "名单.xlsx", "--out", "下发").code());
    assertEquals(64, run("issue", "--roster", "名单.xlsx", "--rulebook", "全国通用").code());
    assertEquals(
        64, run("issue", "--roster", "没有.xlsx", "--rulebook", "全国通用", "--out", "下发").code());
  }

  @Test
  void verifyEndsByWhetherAnythingDiffers() throws Exception {
    Ended equal = run("verify", "结果");
    assertEquals(0, equal.code());
    assertTrue(equal.out().contains("复算一致：4 个文件结果相同"), equal.out());
    Ended different = run("verify", "other");
    assertEquals(1, different.code());
    assertTrue(different.out().contains("a: 90, 91"), different.out());
    assertEquals(64, run("verify", "没有").code());
  }

  @Test
  void archiveSaysWhatIsInIt() throws Exception {
    Ended ended = run("archive", "结果", "--out", "归档.zip");
    assertEquals(0, ended.code());
    assertTrue(ended.out().contains("已归档 5 个文件"), ended.out());
    assertEquals(64, run("archive", "结果").code());
  }
}
