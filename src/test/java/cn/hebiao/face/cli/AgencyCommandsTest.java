package cn.hebiao.face.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.hebiao.model.finding.Message;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands for the clerk who fills a form. */
class AgencyCommandsTest {
  @TempDir private Path folder;
  private ProgramRun program;

  @BeforeEach
  void begin() {
    program = new ProgramRun(folder, false);
  }

  @ParameterizedTest(name = "fill {0} ends with {1}")
  @CsvSource({
    "a, 0",
    "warning, 0",
    "error, 1",
    "unreadable, 2",
    "unrecognised, 2",
    "bug, 2",
    "a bug error, 2"
  })
  void theExitCodeIsThatOfTheCopy(String files, int code) {
    assertEquals(code, program.run(("fill " + files).split(" ")));
  }

  @Test
  void marksAreLeftToTheUser() {
    program.run("fill", "a");
    program.run("fill", "--marks", "b");
    assertEquals(List.of("a", "b marked"), program.useCases.processed);
  }

  @Test
  void aCopyThatCouldNotBeWrittenIsAFailure() {
    program.useCases.problems = List.of(Message.of("output.taken", "file", "a(核表)", "input", "a"));
    assertEquals(2, program.run("fill", "a"));
    assertTrue(program.err().contains("没有覆盖"), program.err());
  }

  @Test
  void oneFileDoesNotCostTheOthers() {
    program.run("fill", "bug", "a");
    assertTrue(program.err().contains("“bug”处理时内部出错"), program.err());
    assertTrue(program.out().contains("■ a\n"), program.out());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "H12, ' H12'",
    "$h$12, ' H12'",
    "自评表!H12, 自评表 H12",
    "自评表！h12, 自评表 H12",
    "'''自评 表''!AB3', 自评 表 AB3",
    "a!b!C4, a!b C4"
  })
  void cellsAreNamedAsInExcel(String typed, String understood) {
    program.run("explain", "a", typed);
    assertEquals(List.of("a " + understood), program.useCases.processed);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"12H", "H0", "H", "自评表", "自评表!", "H1:H2", "ABCD1"})
  void whatIsNoCellIsWrongUsage(String typed) {
    assertEquals(64, program.run("explain", "a", typed));
    assertTrue(program.err().contains("不是单元格"), program.err());
    assertEquals(List.of(), program.useCases.processed);
  }

  @Test
  void aCellOfSeveralSheetsIsAskedFor() {
    program.useCases.sheets = List.of("甲", "乙");
    assertEquals(64, program.run("explain", "a", "H12"));
    assertTrue(program.err().contains("甲、乙"), program.err());
    assertEquals("", program.out());
  }

  @Test
  void aFileThatCannotBeReadIsAFailure() {
    assertEquals(2, program.run("explain", "unreadable", "H12"));
    assertTrue(program.out().contains("文件设有打开密码"), program.out());
  }

  @Test
  void bothArgumentsAreNeeded() {
    assertEquals(64, program.run("explain", "a"));
    assertEquals(64, program.run("fill"));
  }
}
