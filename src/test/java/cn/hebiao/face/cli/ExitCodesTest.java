package cn.hebiao.face.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.hebiao.model.finding.Message;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodesTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "clean, 0",
    "warning, 0",
    "error, 1",
    "clean error warning, 1",
    "unreadable, 2",
    "unrecognised, 2",
    "error unreadable clean, 2",
    "unreadable error, 2",
    "bug, 2",
    "error bug, 2",
    "endless clean, 2"
  })
  void checkEndsWithTheGravestOfItsFiles(String files, int code) {
    assertEquals(code, run("check " + files));
    assertEquals(code, run("check --format json " + files));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "process clean warning --out o, 0",
    "process clean error --out o, 1",
    "process error unreadable --out o, 2",
    "process unrecognised --out o, 2",
    "process clean --out refused, 2",
    "process bug --out o, 2"
  })
  void processEndsWithTheGravestOfItsFiles(String line, int code) {
    assertEquals(code, run(line));
  }

  @Test
  void aProblemOfTheBatchIsAFileThatWasNotProcessed() {
    ProgramRun program = new ProgramRun(folder, false);
    program.useCases.problems = List.of(Message.of("sample.locked"));
    assertEquals(2, program.run("process", "clean", "--out", "o"));
    assertEquals("未处理：文件设有打开密码。\n", program.err());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "check",
    "check --format json",
    "check --format xml a",
    "check --format",
    "check --nope a",
    "check --rulebooks nowhere a",
    "process a",
    "process --out o",
    "process a --out",
    "process a --out o --out p",
    "process a --out o --roster nowhere",
    "process a --out o --template nowhere",
    "process a --out .",
    "nonsense",
    "--nope",
    "check --help=1"
  })
  void wrongUsageIs64AndDoesNothing(String line) {
    ProgramRun program = new ProgramRun(folder, false);
    assertEquals(64, program.run(line.split(" ")));
    assertEquals("", program.out());
    assertEquals(List.of(), program.useCases.settings);
  }

  @Test
  void withoutArgumentsAnInboxMustBeThere() {
    assertEquals(64, new ProgramRun(folder, false).run());
  }

  private int run(String line) {
    return new ProgramRun(folder, false).run(line.split(" "));
  }
}
